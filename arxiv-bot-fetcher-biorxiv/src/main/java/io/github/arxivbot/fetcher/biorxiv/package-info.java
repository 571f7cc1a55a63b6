/**
 * Fetchers for the preprint servers bioRxiv and medRxiv.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.biorxiv;

import org.jspecify.annotations.NullMarked;
