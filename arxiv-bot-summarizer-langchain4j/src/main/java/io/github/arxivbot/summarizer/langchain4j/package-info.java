/**
 * Summaries by LangChain4j: {@link io.github.arxivbot.summarizer.langchain4j.LangChain4jFactory}
 * for a configuration, {@link io.github.arxivbot.summarizer.langchain4j.LangChain4jSummarizer} for
 * a program that has a chat model already.
 */
@NullMarked
package io.github.arxivbot.summarizer.langchain4j;

import org.jspecify.annotations.NullMarked;
