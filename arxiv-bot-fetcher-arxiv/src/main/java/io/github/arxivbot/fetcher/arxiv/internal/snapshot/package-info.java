/** Reads a file with the snapshot of arXiv's metadata. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import org.jspecify.annotations.NullMarked;
