/**
 * Judgments of papers by a language model: {@link io.github.arxivbot.reranker.llm.LlmReranker} for
 * programs, {@link io.github.arxivbot.reranker.llm.LlmRerankerFactory} for configurations.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.reranker.llm;

import org.jspecify.annotations.NullMarked;
