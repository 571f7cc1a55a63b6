/** Reads the papers of a Zotero library over Zotero's Web API (version 3), and keeps them. */
@NullMarked
package io.github.arxivbot.scorer.liked.internal.zotero;

import org.jspecify.annotations.NullMarked;
