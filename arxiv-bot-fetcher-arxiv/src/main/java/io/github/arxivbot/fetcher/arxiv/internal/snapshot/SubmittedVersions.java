package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.internal.text.SafeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of a paper.
 *
 * @param dates when each version was submitted, by its number; empty if only its name is stated
 */
record SubmittedVersions(SortedMap<Integer, Optional<Instant>> dates) {

  private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,3})");

  /** Returns the versions of a record; reports each one that cannot be read. */
  static SubmittedVersions of(SnapshotRecord record, Consumer<String> problems) {
    SortedMap<Integer, Optional<Instant>> dates = new TreeMap<>();
    for (SnapshotRecord.Version version : record.versions()) {
      Matcher name = VERSION.matcher(version.name());
      String created = version.created();
      Optional<Instant> date = created == null ? Optional.empty() : parseDate(created);
      if (name.matches() && (created == null || date.isPresent())) {
        dates.putIfAbsent(Integer.parseInt(name.group(1)), date);
      } else {
        String found = version.name() + (created == null ? "" : " of " + created);
        problems.accept(
            "expected a version such as v1 of Mon, 2 Apr 2007 19:18:42 GMT, found "
                + SafeText.quote(found.strip()));
      }
    }
    return new SubmittedVersions(dates);
  }

  Optional<Instant> first() {
    return dates.getOrDefault(1, Optional.empty());
  }

  Optional<Instant> last() {
    return dates.getOrDefault(newest(), Optional.empty());
  }

  /** Returns the number of the newest version; 0 if there is none. */
  int newest() {
    return dates.isEmpty() ? 0 : dates.lastKey();
  }

  private static Optional<Instant> parseDate(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
