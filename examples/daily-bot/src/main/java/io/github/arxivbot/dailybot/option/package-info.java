/** Options that several commands share. */
@NullMarked
package io.github.arxivbot.dailybot.option;

import org.jspecify.annotations.NullMarked;
