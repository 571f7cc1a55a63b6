/**
 * Summaries by LangChain4j: {@link io.github.arxivbot.summarizer.langchain4j.LangChain4jFactory}
 * for a configuration, {@link io.github.arxivbot.summarizer.langchain4j.LangChain4jSummarizer} for
 * a program that has a chat model already.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.summarizer.langchain4j;

import org.jspecify.annotations.NullMarked;
