/**
 * Scores papers with Apache Spark.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spark;

import org.jspecify.annotations.NullMarked;
