package io.github.arxivbot.scorer.liked.internal.examples;

import io.github.arxivbot.model.ArxivId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds arXiv identifiers in text, such as a line of a list or the address of an entry. */
final class ArxivIdFinder {

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\w./-])(?:\\d{4}\\.\\d{4,5}|[a-z][a-z-]{1,15}(?:\\.[A-Z]{2})?/\\d{7})"
              + "(?:v\\d{1,4})?(?![\\w/])");
  private static final Pattern PREFIX =
      Pattern.compile("(?i)(?:arxiv\\.org/(?:abs|pdf|html)/|arxiv[.:]\\s?|eprint:)");

  private ArxivIdFinder() {}

  static List<ArxivId> findAll(String text) {
    List<ArxivId> ids = new ArrayList<>();
    Matcher matcher = CANDIDATE.matcher(PREFIX.matcher(text).replaceAll(" "));
    while (matcher.find()) {
      ArxivId.find(matcher.group()).ifPresent(ids::add);
    }
    return ids;
  }

  /** Returns the identifier that a value states as arXiv's, such as an address of arXiv. */
  static Optional<ArxivId> find(String value) {
    return PREFIX.matcher(value).find() ? findAll(value).stream().findFirst() : Optional.empty();
  }
}
