/**
 * Splits and cleans names of authors.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.authors;

import org.jspecify.annotations.NullMarked;
