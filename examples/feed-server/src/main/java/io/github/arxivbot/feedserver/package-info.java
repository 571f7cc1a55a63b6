/** The bot with a window: its digest as feeds and pages on the web, kept fresh. */
@NullMarked
package io.github.arxivbot.feedserver;

import org.jspecify.annotations.NullMarked;
