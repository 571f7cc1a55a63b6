/**
 * Learns a linear model from example papers.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.scorer.liked.internal.learn;

import org.jspecify.annotations.NullMarked;
