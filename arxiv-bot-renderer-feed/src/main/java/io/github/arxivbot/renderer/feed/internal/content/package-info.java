/** A feed and its entries, made from digests, before they are written in one format. */
@NullMarked
package io.github.arxivbot.renderer.feed.internal.content;

import org.jspecify.annotations.NullMarked;
