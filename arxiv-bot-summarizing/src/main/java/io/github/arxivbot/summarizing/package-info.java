/**
 * What every summarizer that asks a language model shares: {@link
 * io.github.arxivbot.summarizing.LlmSummarizer}, over a small {@link
 * io.github.arxivbot.summarizing.ModelClient}.
 */
@NullMarked
package io.github.arxivbot.summarizing;

import org.jspecify.annotations.NullMarked;
