/** Decorators that keep failures of plugins and listeners from ending a run. */
@NullMarked
package io.github.arxivbot.internal.guard;

import org.jspecify.annotations.NullMarked;
