package io.github.arxivbot.feedserver.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of the archive: {@code /day/DATE} for the first profile, {@code /day/PROFILE/DATE} for
 * each named one, and the calendar at the same path without a date. An archive may hold years, so a
 * page is read when it is first requested. Thread-safe.
 */
final class ArchivePageFiles {

  private static final Logger LOG = LoggerFactory.getLogger(ArchivePageFiles.class);
  private static final String CALENDAR = "index.html";
  private static final Pattern FILE = Pattern.compile("(\\d{4})/(\\d\\d)/(\\1-\\2-\\d\\d)\\.html");

  /**
   * A link from a page of the archive to another, to the main page or to a feed; files link to each
   * other by relative path.
   */
  private static final Pattern LINK =
      Pattern.compile(
          "href=\"(?:(?<calendar>\\.\\./\\.\\./index\\.html)"
              + "|(?:[0-9./]*/)?(?<day>\\d{4}-\\d\\d-\\d\\d)\\.html)\""
              + "|(?<=<a class=\"home\" )(?<home>href=\"[^\"]*\")"
              + "|(?<=<link rel=\"alternate\" )(?<feed>type=\"(?<type>[^\"]*)\" [^>]*)href=\"[^\"]*\"");

  private final SiteLayout layout;
  private final FileStore store;
  private final Map<String, Page> pages = new TreeMap<>();
  private final Map<String, List<LocalDate>> daysByProfile = new LinkedHashMap<>();
  private final Map<String, SiteFile> files = new ConcurrentHashMap<>();

  /**
   * A page.
   *
   * @param days what to put before a date to get the link to that day
   * @param profile the profile in its path, or null if the path names none
   */
  private record Page(
      Path file, String calendar, String days, String root, @Nullable String profile) {}

  ArchivePageFiles(SiteLayout layout, FileStore store) {
    this.layout = layout;
    this.store = store;
    for (var digest : layout.digests()) {
      String profile = digest.profile();
      Path archive = layout.archive(profile);
      List<LocalDate> days = days(archive);
      daysByProfile.put(profile, days);
      if (profile.equals(layout.firstProfile())) {
        addPages(null, archive, days);
      }
      if (layout.profileNames().contains(profile)) {
        addPages(profile, archive, days);
      }
    }
  }

  /** Returns the days of a profile's digests, newest first. */
  List<LocalDate> days(String profile) {
    return daysByProfile.getOrDefault(profile, List.of());
  }

  /** Returns the newest day of which every profile has a digest. */
  Optional<LocalDate> newestDay() {
    return daysByProfile.values().stream()
        .reduce((some, others) -> some.stream().filter(others::contains).toList())
        .flatMap(days -> days.stream().findFirst());
  }

  Optional<SiteFile> find(String path) {
    return Optional.ofNullable(pages.get(path))
        .flatMap(page -> Optional.ofNullable(files.computeIfAbsent(path, key -> add(page))));
  }

  private @Nullable SiteFile add(Page page) {
    Optional<BotOutputFile> source = BotOutputFile.read(page.file());
    if (source.isEmpty()) {
      return null;
    }
    String html =
        LINK.matcher(source.get().text())
            .replaceAll(link -> Matcher.quoteReplacement(link(page, link)));
    try {
      return store.add(html, source.get().modified(), "text/html", ResponseHeaders.DIGEST);
    } catch (IOException e) {
      LOG.warn("cannot serve {}: {}", page.file(), e.toString());
      return null;
    }
  }

  private String link(Page page, MatchResult link) {
    if (link.group(5) != null) {
      return link.group(4) + href(page.root() + feed(link.group(5), page.profile()));
    }
    if (link.group(3) != null) {
      return href(page.root().isEmpty() ? "./" : page.root());
    }
    return href(link.group(1) == null ? page.days() + link.group(2) : page.calendar());
  }

  private static String href(String target) {
    return "href=\"" + target + "\"";
  }

  /** Returns the path of a feed without its slash, or no path if the server has no such feed. */
  private String feed(String mediaType, @Nullable String profile) {
    return Arrays.stream(FeedFormat.values())
        .filter(format -> format.mediaType.equals(mediaType))
        .map(format -> layout.path(format, profile, null).substring(1))
        .findFirst()
        .orElse("");
  }

  private void addPages(@Nullable String profile, Path archive, List<LocalDate> days) {
    String path = profile == null ? "/day" : "/day/" + profile;
    String last = profile == null ? "day" : profile;
    String root = profile == null ? "" : "../";
    for (LocalDate day : days) {
      Page page = new Page(file(archive, day), "../" + last, "", "../" + root, profile);
      pages.put(path + "/" + day, page);
    }
    if (Files.exists(archive.resolve(CALENDAR))) {
      Path file = archive.resolve(CALENDAR);
      pages.put(path, new Page(file, last, last + "/", root, profile));
    }
  }

  private static Path file(Path archive, LocalDate day) {
    String name = day.toString();
    return archive
        .resolve(name.substring(0, 4))
        .resolve(name.substring(5, 7))
        .resolve(name + ".html");
  }

  private static List<LocalDate> days(Path archive) {
    if (!Files.isDirectory(archive)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(archive, 3)) {
      return files
          .map(file -> archive.relativize(file).toString().replace('\\', '/'))
          .flatMap(ArchivePageFiles::day)
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("cannot read the archive {}: {}", archive, e.toString());
      return List.of();
    }
  }

  private static Stream<LocalDate> day(String file) {
    Matcher matcher = FILE.matcher(file);
    try {
      return matcher.matches() ? Stream.of(LocalDate.parse(matcher.group(3))) : Stream.empty();
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }
}
