/** The digest as a feed: RSS 2.0, Atom 1.0 and JSON Feed 1.1, all three from one description. */
@NullMarked
package io.github.arxivbot.renderer.feed;

import org.jspecify.annotations.NullMarked;
