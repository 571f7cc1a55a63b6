/** Harvests arXiv's query API. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.api;

import org.jspecify.annotations.NullMarked;
