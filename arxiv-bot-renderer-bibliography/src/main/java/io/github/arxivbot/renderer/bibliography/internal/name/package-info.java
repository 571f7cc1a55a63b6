/** Names of authors, split into their parts. */
@NullMarked
package io.github.arxivbot.renderer.bibliography.internal.name;

import org.jspecify.annotations.NullMarked;
