/** The program {@code daily-bot}: its commands and their options. */
@NullMarked
package io.github.arxivbot.dailybot;

import org.jspecify.annotations.NullMarked;
