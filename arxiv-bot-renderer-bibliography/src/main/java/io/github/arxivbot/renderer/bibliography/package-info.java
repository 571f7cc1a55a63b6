/**
 * Renderers that write the digest for reference managers.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.bibliography;

import org.jspecify.annotations.NullMarked;
