/** Splits and cleans names of authors. */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.internal.authors;

import org.jspecify.annotations.NullMarked;
