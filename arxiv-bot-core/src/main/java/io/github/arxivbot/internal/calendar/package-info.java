/** arXiv's time zone, working days and holidays. */
@NullMarked
package io.github.arxivbot.internal.calendar;

import org.jspecify.annotations.NullMarked;
