/**
 * Reads the archive for the tools, and describes its papers as JSON.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.mcpserver.archive;

import org.jspecify.annotations.NullMarked;
