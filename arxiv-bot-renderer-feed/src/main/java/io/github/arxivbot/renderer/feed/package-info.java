/**
 * Writes the digest as an RSS, Atom or JSON feed: {@link
 * io.github.arxivbot.renderer.feed.FeedRenderer} for programs, the factories for configurations.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.feed;

import org.jspecify.annotations.NullMarked;
