/**
 * Escapes untrusted text so that it has no effect on the Markdown around it.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.markdown.internal.escape;

import org.jspecify.annotations.NullMarked;
