/** Prepares the scorers: finds the papers that they learn from, before step 3. */
@NullMarked
package io.github.arxivbot.internal.pipeline.prepare;

import org.jspecify.annotations.NullMarked;
