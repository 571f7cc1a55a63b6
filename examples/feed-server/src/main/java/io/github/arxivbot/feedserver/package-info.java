/**
 * An HTTP server for the feeds and pages of a bot: the command line, and the life cycle of a
 * server.
 */
@NullMarked
package io.github.arxivbot.feedserver;

import org.jspecify.annotations.NullMarked;
