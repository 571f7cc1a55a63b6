/** Papers as references, and the writers of the three formats. */
@NullMarked
package io.github.arxivbot.renderer.bibliography.internal.format;

import org.jspecify.annotations.NullMarked;
