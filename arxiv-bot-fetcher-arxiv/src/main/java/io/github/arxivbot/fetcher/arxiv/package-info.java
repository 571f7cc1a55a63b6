/** Fetchers that read what arXiv itself publishes; today its daily feeds. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv;

import org.jspecify.annotations.NullMarked;
