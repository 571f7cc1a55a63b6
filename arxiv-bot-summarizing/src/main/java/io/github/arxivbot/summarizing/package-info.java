/**
 * What every summarizer that asks a language model shares: {@link
 * io.github.arxivbot.summarizing.LlmSummarizer}, over a small {@link
 * io.github.arxivbot.summarizing.ModelClient}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.summarizing;

import org.jspecify.annotations.NullMarked;
