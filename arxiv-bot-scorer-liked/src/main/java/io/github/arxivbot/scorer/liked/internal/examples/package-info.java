/** Reads example papers from identifiers, text files and the files of reference managers. */
@NullMarked
package io.github.arxivbot.scorer.liked.internal.examples;

import org.jspecify.annotations.NullMarked;
