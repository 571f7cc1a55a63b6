/** Turns the items of a feed into the papers of a batch. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.rss;

import org.jspecify.annotations.NullMarked;
