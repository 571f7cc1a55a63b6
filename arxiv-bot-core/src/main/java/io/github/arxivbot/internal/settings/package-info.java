/**
 * The settings of a bot, as its builder collected them. Values only.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.settings;

import org.jspecify.annotations.NullMarked;
