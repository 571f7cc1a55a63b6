/** JMH benchmarks, with results as ratios. */
@NullMarked
package io.github.arxivbot.benchmarks;

import org.jspecify.annotations.NullMarked;
