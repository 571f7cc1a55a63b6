/** Learns a linear model from example papers. */
@NullMarked
package io.github.arxivbot.scorer.liked.internal.learn;

import org.jspecify.annotations.NullMarked;
