/**
 * Reads a configuration file, checks it against the declared options, and creates a bot from it.
 *
 * <p>{@link io.github.arxivbot.config.BotConfig#read} is sufficient for most programs. A {@link
 * io.github.arxivbot.config.BotConfigReader} accepts other plugins, another clock or another
 * environment. All errors of a file are reported together, in one {@link
 * io.github.arxivbot.config.ConfigurationException}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.config;

import org.jspecify.annotations.NullMarked;
