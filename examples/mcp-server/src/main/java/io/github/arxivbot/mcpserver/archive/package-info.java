/**
 * Reads the archive for the tools, and describes digests, papers and scores as JSON.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.mcpserver.archive;

import org.jspecify.annotations.NullMarked;
