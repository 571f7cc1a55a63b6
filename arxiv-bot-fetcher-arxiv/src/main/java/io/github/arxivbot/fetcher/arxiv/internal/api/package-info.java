/**
 * Harvests arXiv's query API.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.api;

import org.jspecify.annotations.NullMarked;
