/** How fast it is, in ratios. */
@NullMarked
package io.github.arxivbot.benchmarks;

import org.jspecify.annotations.NullMarked;
