/**
 * Fetchers for arXiv's feeds, query API, OAI-PMH server and metadata snapshot, each with its plugin
 * factory.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.arxiv;

import org.jspecify.annotations.NullMarked;
