/** Common parts of all sources: categories, base addresses and limits of texts. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.source;

import org.jspecify.annotations.NullMarked;
