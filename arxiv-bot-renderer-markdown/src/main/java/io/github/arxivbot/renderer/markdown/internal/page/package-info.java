/** The parts of the Markdown page and the template that they fill. */
@NullMarked
package io.github.arxivbot.renderer.markdown.internal.page;

import org.jspecify.annotations.NullMarked;
