package io.github.arxivbot.scorer.liked.internal.text;

/**
 * A word in a text.
 *
 * @param word the word in lower case, without accents
 * @param start the index of its first UTF-16 unit in the text
 * @param end the index after its last one
 */
public record Token(String word, int start, int end) {}
