/**
 * Papers as references, and the writers of the three formats.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.bibliography.internal.format;

import org.jspecify.annotations.NullMarked;
