/** Invented days that run without network, configuration and key. */
@NullMarked
package io.github.arxivbot.dailybot.sample;

import org.jspecify.annotations.NullMarked;
