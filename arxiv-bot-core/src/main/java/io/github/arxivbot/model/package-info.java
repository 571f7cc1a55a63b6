/**
 * The domain: papers, scores, summaries and digests. Immutable, and without any input or output.
 */
@NullMarked
package io.github.arxivbot.model;

import org.jspecify.annotations.NullMarked;
