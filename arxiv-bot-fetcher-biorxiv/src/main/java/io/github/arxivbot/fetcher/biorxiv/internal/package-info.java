/**
 * Reads the answers of the servers' API.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.biorxiv.internal;

import org.jspecify.annotations.NullMarked;
