/**
 * Values that a run takes and produces: its report, its explanation, its progress events and the
 * rules that it follows.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.run;

import org.jspecify.annotations.NullMarked;
