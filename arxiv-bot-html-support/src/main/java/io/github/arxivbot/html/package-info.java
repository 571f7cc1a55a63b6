/**
 * Shared code of renderers that write HTML: summaries as safe HTML, paper texts with highlighted
 * keywords, and text that XML and JSON allow.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.html;

import org.jspecify.annotations.NullMarked;
