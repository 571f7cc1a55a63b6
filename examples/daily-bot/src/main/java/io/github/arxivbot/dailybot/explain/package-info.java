/** Prints explanations of scores, as text or as JSON. */
@NullMarked
package io.github.arxivbot.dailybot.explain;

import org.jspecify.annotations.NullMarked;
