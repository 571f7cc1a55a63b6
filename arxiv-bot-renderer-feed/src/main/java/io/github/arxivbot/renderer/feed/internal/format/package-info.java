/** Writes a feed as RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
@NullMarked
package io.github.arxivbot.renderer.feed.internal.format;

import org.jspecify.annotations.NullMarked;
