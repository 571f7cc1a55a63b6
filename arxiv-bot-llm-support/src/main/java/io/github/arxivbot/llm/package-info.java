/**
 * The summarizer that all language models share, {@link io.github.arxivbot.llm.LlmSummarizer}, and
 * the client interface that connects it to a model service, {@link
 * io.github.arxivbot.llm.ModelClient}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.llm;

import org.jspecify.annotations.NullMarked;
