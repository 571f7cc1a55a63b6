package io.github.arxivbot.fetcher.arxiv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The holidays that are known to us: an ISO date a line, comments behind a number sign. */
final class Holidays {

  private static final String RESOURCE = "holidays.txt";

  private Holidays() {}

  static Set<LocalDate> known() {
    try (InputStream in = Holidays.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks its resource " + RESOURCE);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + RESOURCE + " cannot be read", e);
    }
  }

  /** What is wrong with dates that a user adds, or null. */
  static @Nullable String complaint(List<String> dates) {
    for (String date : dates) {
      try {
        LocalDate.parse(date);
      } catch (DateTimeParseException e) {
        return "expected dates such as 2026-12-25, found " + Quoted.of(date);
      }
    }
    return null;
  }

  static List<LocalDate> parse(List<String> dates) {
    return dates.stream().map(LocalDate::parse).toList();
  }

  private static Set<LocalDate> read(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(LocalDate::parse)
        .collect(Collectors.toUnmodifiableSet());
  }
}
