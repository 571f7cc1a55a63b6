/**
 * The parts of the Markdown page and the template that they fill.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.markdown.internal.page;

import org.jspecify.annotations.NullMarked;
