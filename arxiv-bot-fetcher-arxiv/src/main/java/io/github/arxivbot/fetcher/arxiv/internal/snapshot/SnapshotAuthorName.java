package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.authors.TexDecoder;
import io.github.arxivbot.internal.text.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins the parts of a name in the field {@code authors_parsed}.
 *
 * <p>arXiv fills that field from {@code authors}, which is one text: it splits the names, decodes
 * TeX and resolves numbered affiliations. It also adds a space after the full stop of an initial,
 * which is removed before a hyphen ({@code C. -P.}).
 */
final class SnapshotAuthorName {

  private SnapshotAuthorName() {}

  /** Joins last name, first name and suffix; empty for the semicolon before affiliations. */
  static Optional<String> join(List<String> parts) {
    String name =
        Stream.of(part(parts, 1).replace(". -", ".-"), part(parts, 0), part(parts, 2))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Optional.of(name).filter(AuthorNameCleaner::isName);
  }

  private static String part(List<String> parts, int index) {
    return index < parts.size() ? SafeText.line(TexDecoder.decode(parts.get(index))) : "";
  }
}
