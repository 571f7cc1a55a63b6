/**
 * Step 1: reads the sources, classifies their batches and catches up on missed days.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.pipeline.fetch;

import org.jspecify.annotations.NullMarked;
