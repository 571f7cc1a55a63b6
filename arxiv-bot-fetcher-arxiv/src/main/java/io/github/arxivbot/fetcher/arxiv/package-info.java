/** Fetchers that read what arXiv itself publishes. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv;

import org.jspecify.annotations.NullMarked;
