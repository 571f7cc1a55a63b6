/**
 * Rerankers, which judge the best papers before a digest is cut: {@link
 * io.github.arxivbot.spi.rerank.Reranker}, its factory, its requests and its judgments.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spi.rerank;

import org.jspecify.annotations.NullMarked;
