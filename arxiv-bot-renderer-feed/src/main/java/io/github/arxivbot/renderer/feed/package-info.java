/**
 * The digest as a feed: RSS 2.0, Atom 1.0 and JSON Feed 1.1, all three from one description. {@link
 * io.github.arxivbot.renderer.feed.FeedRenderer} makes any of them in a program, a factory each
 * from a configuration.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.feed;

import org.jspecify.annotations.NullMarked;
