package io.github.arxivbot.feedserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive's pages, at {@code /day/DATE} for the first profile and at {@code /day/PROFILE/DATE};
 * without a date, the calendar. An archive may hold years, so pages are read when they are asked
 * for, and only the last ones that were are held. Thread-safe.
 */
final class DayPages {

  private static final Logger LOG = LoggerFactory.getLogger(DayPages.class);
  private static final String PAGE = ".html";
  private static final String CALENDAR = "index.html";
  private static final int HELD = 60;

  private final Map<String, Shown> shown = new TreeMap<>();
  private final Map<String, List<LocalDate>> daysByProfile = new LinkedHashMap<>();
  private final Map<String, Content> held =
      new LinkedHashMap<>(HELD, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Content> eldest) {
          return size() > HELD;
        }
      };

  /** A file, and what the links in it are at the address where it is shown. */
  private record Shown(Path file, Map<String, String> links) {}

  DayPages(Places places) {
    for (var digest : places.digests()) {
      String profile = digest.profile();
      Path archive = places.archive(profile);
      List<LocalDate> days = days(archive);
      daysByProfile.put(profile, days);
      if (profile.equals(places.firstProfile())) {
        show("/day", archive, days);
      }
      if (places.names().contains(profile)) {
        show("/day/" + profile, archive, days);
      }
    }
  }

  /** Newest first. */
  List<LocalDate> of(String profile) {
    return daysByProfile.getOrDefault(profile, List.of());
  }

  /** The newest day that every profile has. */
  Optional<LocalDate> newest() {
    return daysByProfile.values().stream()
        .reduce((some, others) -> some.stream().filter(others::contains).toList())
        .flatMap(days -> days.stream().findFirst());
  }

  /** What an address shows, or null. */
  @Nullable Content at(String path) {
    Shown page = shown.get(path);
    if (page == null) {
      return null;
    }
    synchronized (held) {
      Content content = held.get(path);
      if (content == null) {
        content = read(page);
        if (content != null) {
          held.put(path, content);
        }
      }
      return content;
    }
  }

  private void show(String address, Path archive, List<LocalDate> days) {
    String last = address.substring(address.lastIndexOf('/') + 1);
    Map<String, String> fromCalendar = new LinkedHashMap<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      Path file = file(archive, day);
      Map<String, String> links = new LinkedHashMap<>();
      links.put("../../" + CALENDAR, "../" + last);
      for (int other : List.of(i - 1, i + 1)) {
        if (other >= 0 && other < days.size()) {
          links.put(
              link(folder(archive, day), file(archive, days.get(other))),
              days.get(other).toString());
        }
      }
      shown.put(address + "/" + day, new Shown(file, links));
      fromCalendar.put(link(archive, file), last + "/" + day);
    }
    if (Files.exists(archive.resolve(CALENDAR))) {
      shown.put(address, new Shown(archive.resolve(CALENDAR), fromCalendar));
    }
  }

  private static String link(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static @Nullable Content read(Shown page) {
    try {
      String html = Files.readString(page.file());
      byte[] bytes = PageLinks.replace(html, page.links());
      return Content.of(Kind.DAY, bytes, Files.getLastModifiedTime(page.file()).toInstant());
    } catch (NoSuchFileException e) {
      return null; // taken away since the archive was listed
    } catch (IOException e) {
      LOG.warn("{} can't be read: {}", page.file(), e.toString());
      return null;
    }
  }

  private static Path file(Path archive, LocalDate day) {
    return folder(archive, day).resolve(day + PAGE);
  }

  private static Path folder(Path archive, LocalDate day) {
    String name = day.toString();
    return archive.resolve(name.substring(0, 4)).resolve(name.substring(5, 7));
  }

  private static List<LocalDate> days(Path archive) {
    List<LocalDate> days = new ArrayList<>();
    if (Files.isDirectory(archive)) {
      try (Stream<Path> files = Files.walk(archive, 3)) {
        files.forEach(file -> day(archive, file).ifPresent(days::add));
      } catch (IOException e) {
        LOG.warn("{} can't be read: {}", archive, e.toString());
      }
    }
    days.sort(Comparator.reverseOrder());
    return List.copyOf(days);
  }

  private static Optional<LocalDate> day(Path archive, Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(PAGE)) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(name.substring(0, name.length() - PAGE.length()));
      return file.equals(file(archive, day)) ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
