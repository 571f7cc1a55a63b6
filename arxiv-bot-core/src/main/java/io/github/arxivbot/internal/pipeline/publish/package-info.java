/** Step 5: renders the outputs and moves them, with the state, into place. */
@NullMarked
package io.github.arxivbot.internal.pipeline.publish;

import org.jspecify.annotations.NullMarked;
