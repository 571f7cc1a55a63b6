/**
 * A server by which agents read the archive of a bot over the Model Context Protocol: the command
 * line, and the life of a server.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.mcpserver;

import org.jspecify.annotations.NullMarked;
