/**
 * The tools that agents call: their arguments, their answers and the errors.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.mcpserver.tool;

import org.jspecify.annotations.NullMarked;
