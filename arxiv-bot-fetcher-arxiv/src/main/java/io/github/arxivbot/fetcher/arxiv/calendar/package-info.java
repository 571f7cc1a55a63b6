/**
 * The days on which arXiv announces papers.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.arxiv.calendar;

import org.jspecify.annotations.NullMarked;
