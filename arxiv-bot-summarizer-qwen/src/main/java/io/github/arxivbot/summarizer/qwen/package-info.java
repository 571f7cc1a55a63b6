/**
 * Summaries by Qwen or any other OpenAI-compatible model service: {@link
 * io.github.arxivbot.summarizer.qwen.OpenAiClient} for programs, {@link
 * io.github.arxivbot.summarizer.qwen.QwenFactory} for configurations.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.summarizer.qwen;

import org.jspecify.annotations.NullMarked;
