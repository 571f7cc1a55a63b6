/**
 * arXiv's time zone, working days and holidays.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.calendar;

import org.jspecify.annotations.NullMarked;
