/** The engine that finds all literal terms in one reading of a paper. Not for users. */
@NullMarked
package io.github.arxivbot.scoring.internal;

import org.jspecify.annotations.NullMarked;
