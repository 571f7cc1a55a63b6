package io.github.arxivbot.fetcher.arxiv.internal.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed, with its texts unchecked.
 *
 * @param guid RSS's {@code guid} or Atom's {@code id}
 * @param description RSS's {@code description} or Atom's {@code summary}
 * @param announceType {@code arxiv:announce_type}
 * @param categories the paper's categories, primary first
 * @param creators the authors; arXiv writes all names into one element
 * @param rights {@code dc:rights}
 * @param doi {@code arxiv:DOI}
 * @param journalReference {@code arxiv:journal_reference}
 * @param announced RSS's {@code pubDate} or Atom's {@code published}
 */
public record FeedItem(
    @Nullable String guid,
    @Nullable String link,
    @Nullable String title,
    @Nullable String description,
    @Nullable String announceType,
    List<String> categories,
    List<String> creators,
    @Nullable String rights,
    @Nullable String doi,
    @Nullable String journalReference,
    @Nullable Instant announced) {}
