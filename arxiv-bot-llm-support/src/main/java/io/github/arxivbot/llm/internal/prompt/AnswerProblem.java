package io.github.arxivbot.llm.internal.prompt;

/**
 * The reason why an answer cannot be used.
 *
 * @param kind equal for two answers that have the same problem
 */
public record AnswerProblem(String kind, String sentence) {}
