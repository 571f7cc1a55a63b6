/** Explains a digest: the outcome of each paper and the effect of each term. */
@NullMarked
package io.github.arxivbot.internal.pipeline.explain;

import org.jspecify.annotations.NullMarked;
