package io.github.arxivbot.llm.internal.prompt;

/**
 * The reason why an answer cannot be used.
 *
 * @param kind equal for two answers that have the same problem
 * @param sentence a sentence for the report and for the model
 */
public record AnswerProblem(String kind, String sentence) {}
