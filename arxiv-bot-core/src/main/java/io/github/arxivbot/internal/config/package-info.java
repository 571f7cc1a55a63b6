/**
 * Parses a configuration and assembles the bot that it describes.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.config;

import org.jspecify.annotations.NullMarked;
