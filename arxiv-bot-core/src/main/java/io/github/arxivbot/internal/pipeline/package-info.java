/** The order of the steps of a run. Each step lives in a package of its own. */
@NullMarked
package io.github.arxivbot.internal.pipeline;

import org.jspecify.annotations.NullMarked;
