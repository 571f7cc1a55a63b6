package io.github.arxivbot.scorer.liked.internal.text;

/**
 * A word in a text, in lower case and without accents.
 *
 * @param start the index of its first UTF-16 unit in the text
 * @param end the index after its last one
 */
public record Token(String word, int start, int end) {}
