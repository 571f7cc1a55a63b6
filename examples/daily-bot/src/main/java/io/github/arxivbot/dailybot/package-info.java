/** The runnable bot: a configuration in, a digest out. */
@NullMarked
package io.github.arxivbot.dailybot;

import org.jspecify.annotations.NullMarked;
