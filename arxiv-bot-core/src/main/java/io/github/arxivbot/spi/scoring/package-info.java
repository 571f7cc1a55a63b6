/**
 * What a scorer gets before it ranks a day, and how it fails.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.spi.scoring;

import org.jspecify.annotations.NullMarked;
