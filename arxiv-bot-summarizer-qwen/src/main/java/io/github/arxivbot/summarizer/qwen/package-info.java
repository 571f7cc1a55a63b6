/** Summaries by Qwen, or any other model service that speaks the OpenAI-compatible protocol. */
@NullMarked
package io.github.arxivbot.summarizer.qwen;

import org.jspecify.annotations.NullMarked;
