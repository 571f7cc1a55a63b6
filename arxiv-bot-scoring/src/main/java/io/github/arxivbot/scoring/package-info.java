/** Scorers that rank papers by keywords. */
@NullMarked
package io.github.arxivbot.scoring;

import org.jspecify.annotations.NullMarked;
