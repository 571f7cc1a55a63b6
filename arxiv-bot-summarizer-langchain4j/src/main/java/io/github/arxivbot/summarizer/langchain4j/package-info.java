/**
 * Summaries with LangChain4j: {@link io.github.arxivbot.summarizer.langchain4j.LangChain4jFactory}
 * for configurations, {@link io.github.arxivbot.summarizer.langchain4j.LangChain4jSummarizer} for
 * programs that have a chat model.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.summarizer.langchain4j;

import org.jspecify.annotations.NullMarked;
