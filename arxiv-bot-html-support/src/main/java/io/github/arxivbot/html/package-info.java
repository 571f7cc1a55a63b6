/**
 * What renderers that write HTML share: a model's summary as a clean fragment, a paper's text with
 * what was found in it marked, text fit for XML and JSON, and the addresses of a paper.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.html;

import org.jspecify.annotations.NullMarked;
