/**
 * A configuration file: read, checked against the declared options, and turned into a bot.
 *
 * <p>{@link io.github.arxivbot.config.BotConfig#read} is all that most programs need; a {@link
 * io.github.arxivbot.config.BotConfigReader} takes other plugins, another clock or environment. All
 * mistakes of a file come together, in one {@link
 * io.github.arxivbot.config.ConfigurationException}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.config;

import org.jspecify.annotations.NullMarked;
