/** The Aho-Corasick automaton that finds all literal terms of a text in one pass. */
@NullMarked
package io.github.arxivbot.scoring.internal.ahocorasick;

import org.jspecify.annotations.NullMarked;
