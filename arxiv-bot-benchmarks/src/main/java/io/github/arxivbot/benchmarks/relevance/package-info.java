/**
 * Measures how well scorers find the papers that readers want, on reading lists.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.benchmarks.relevance;

import org.jspecify.annotations.NullMarked;
