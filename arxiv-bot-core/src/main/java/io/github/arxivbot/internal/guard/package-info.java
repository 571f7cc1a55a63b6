/**
 * Decorators that keep failures of plugins and listeners from ending a run.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.guard;

import org.jspecify.annotations.NullMarked;
