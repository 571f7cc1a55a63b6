/**
 * Summaries by Qwen, or any other model service that speaks the OpenAI-compatible protocol: {@link
 * io.github.arxivbot.summarizer.qwen.OpenAiClient} in a program, {@link
 * io.github.arxivbot.summarizer.qwen.QwenFactory} from a configuration.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.summarizer.qwen;

import org.jspecify.annotations.NullMarked;
