/**
 * JSON-RPC messages as lines of standard input and output.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.mcpserver.transport;

import org.jspecify.annotations.NullMarked;
