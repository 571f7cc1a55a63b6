/** The context that all steps of a run share: settings, clock, listeners and problems. */
@NullMarked
package io.github.arxivbot.internal.pipeline.context;

import org.jspecify.annotations.NullMarked;
