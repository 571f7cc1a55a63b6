/** Escapes untrusted text so that it has no effect on the Markdown around it. */
@NullMarked
package io.github.arxivbot.renderer.markdown.internal.escape;

import org.jspecify.annotations.NullMarked;
