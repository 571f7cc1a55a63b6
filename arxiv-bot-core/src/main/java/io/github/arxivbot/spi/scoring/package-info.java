/**
 * The preparation of a scorer before it ranks a day, and its failures.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spi.scoring;

import org.jspecify.annotations.NullMarked;
