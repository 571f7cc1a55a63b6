/**
 * An MCP server that lets agents read the archive of a bot: the command line, the life cycle of a
 * server, and errors as answers.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.mcpserver;

import org.jspecify.annotations.NullMarked;
