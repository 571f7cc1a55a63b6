/** The digest as a Markdown page, made from a template with slots. */
@NullMarked
package io.github.arxivbot.renderer.markdown;

import org.jspecify.annotations.NullMarked;
