/**
 * Reads a file with the snapshot of arXiv's metadata.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import org.jspecify.annotations.NullMarked;
