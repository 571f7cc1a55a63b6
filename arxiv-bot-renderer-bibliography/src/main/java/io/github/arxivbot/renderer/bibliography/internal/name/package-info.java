/**
 * Names of authors, split into their parts.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.bibliography.internal.name;

import org.jspecify.annotations.NullMarked;
