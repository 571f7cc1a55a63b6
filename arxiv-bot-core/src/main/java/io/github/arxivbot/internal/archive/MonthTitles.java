package io.github.arxivbot.internal.archive;

import io.github.arxivbot.model.Digest.Title;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The titles of the digests of a month, so that a calendar does not read the digests. The file has
 * a line for each day with the checksum of its digest, and below it a line for each paper. It is
 * made again from the digests if it is missing or does not fit them. Not thread-safe.
 */
public final class MonthTitles {

  private static final String SEPARATOR = "\t";

  private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

  private record Day(String checksum, List<Title> titles) {}

  private MonthTitles() {}

  /** Reads a file; empty if it is missing or malformed. */
  static MonthTitles read(Path file) {
    MonthTitles month = new MonthTitles();
    try {
      List<Title> titles = new ArrayList<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] words = line.split(SEPARATOR, 3);
        if (words.length == 3 && words[0].isEmpty()) {
          titles.add(new Title(words[1], words[2]));
        } else {
          titles = new ArrayList<>();
          month.days.put(LocalDate.parse(words[0]), new Day(words[1], titles));
        }
      }
    } catch (IOException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      return new MonthTitles(); // the digests have the titles
    }
    return month;
  }

  /** Returns the titles of a day; empty if they are not those of the digest with a checksum. */
  public Optional<List<Title>> get(LocalDate day, String checksum) {
    return Optional.ofNullable(days.get(day))
        .filter(known -> known.checksum().equals(checksum))
        .map(Day::titles);
  }

  public void put(LocalDate day, String checksum, List<Title> titles) {
    days.put(day, new Day(checksum, titles));
  }

  /** Returns the content of the file. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    days.forEach(
        (day, known) -> {
          text.append(day + SEPARATOR + known.checksum() + "\n");
          known.titles().forEach(one -> text.append(line(one)));
        });
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Title title) {
    return SEPARATOR + title.number() + SEPARATOR + title.text() + "\n";
  }
}
