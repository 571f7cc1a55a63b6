/** Parses a configuration and assembles the bot that it describes. */
@NullMarked
package io.github.arxivbot.internal.config;

import org.jspecify.annotations.NullMarked;
