/** The settings of a bot, as its builder collected them. Values only. */
@NullMarked
package io.github.arxivbot.internal.settings;

import org.jspecify.annotations.NullMarked;
