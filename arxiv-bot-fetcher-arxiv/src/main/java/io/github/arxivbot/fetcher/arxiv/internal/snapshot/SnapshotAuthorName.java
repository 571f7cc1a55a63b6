package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.authors.TexDecoder;
import io.github.arxivbot.internal.text.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The authors of a snapshot's paper.
 *
 * <p>arXiv itself has parted the names in {@code authors_parsed}, turned their TeX accents into
 * letters and resolved numbered affiliations, so that field is believed before {@code authors},
 * which is one text. What it does to names is undone where it shows: it puts a blank behind the
 * full stop of an initial, also before a hyphen ({@code C. -P.}).
 */
final class SnapshotAuthorName {

  private SnapshotAuthorName() {}

  /** A name from last name, first name and suffix; nothing if there is no name. */
  static Optional<String> of(List<String> parts) {
    List<String> tidy = parts.stream().map(SnapshotAuthorName::tidy).toList();
    String name =
        Stream.of(part(tidy, 1).replace(". -", ".-"), part(tidy, 0), part(tidy, 2))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    if (!AuthorNameCleaner.isName(name)) {
      return Optional.empty(); // a semicolon, to which a list of affiliations hangs
    }
    return Optional.of(name);
  }

  private static String part(List<String> parts, int place) {
    return place < parts.size() ? parts.get(place) : "";
  }

  private static String tidy(String part) {
    return SafeText.line(TexDecoder.plain(part));
  }
}
