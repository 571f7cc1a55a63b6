/**
 * What every summarizer that asks a language model shares: {@link
 * io.github.arxivbot.llm.LlmSummarizer}, over a small {@link
 * io.github.arxivbot.llm.ModelClient}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.llm;

import org.jspecify.annotations.NullMarked;
