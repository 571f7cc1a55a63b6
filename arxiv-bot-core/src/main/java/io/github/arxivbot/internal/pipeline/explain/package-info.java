/**
 * Explains a digest: the outcome of each paper and the effect of each term.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.pipeline.explain;

import org.jspecify.annotations.NullMarked;
