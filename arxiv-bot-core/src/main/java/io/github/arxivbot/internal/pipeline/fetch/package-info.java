/** Step 1: reads the sources, classifies their batches and catches up on missed days. */
@NullMarked
package io.github.arxivbot.internal.pipeline.fetch;

import org.jspecify.annotations.NullMarked;
