/** Reads RSS 2.0 and Atom 1.0 documents with ROME, within limits. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.feed;

import org.jspecify.annotations.NullMarked;
