/**
 * Harvests arXiv's OAI-PMH server.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.oai;

import org.jspecify.annotations.NullMarked;
