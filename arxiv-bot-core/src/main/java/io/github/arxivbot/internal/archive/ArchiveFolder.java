package io.github.arxivbot.internal.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.JsonErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The digests of a profile in a folder, one file per day: {@code 2026/02/2026-02-11.json}. */
public final class ArchiveFolder {

  private static final String EXTENSION = ".json";
  private static final Set<BatchState> COMPLETE =
      Set.of(BatchState.FRESH, BatchState.EMPTY, BatchState.TRUNCATED);

  private final Path folder;

  private ArchiveFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Returns the archive in a folder, which is created with the first digest. */
  public static ArchiveFolder open(Path folder) {
    return new ArchiveFolder(folder);
  }

  /** Returns the file of a day with an extension such as ".json"; it need not exist. */
  public Path file(LocalDate day, String extension) {
    String month = String.format(Locale.ROOT, "%04d/%02d", day.getYear(), day.getMonthValue());
    return folder.resolve(month).resolve(day + extension);
  }

  /** Reads the digest of a day, if there is one; fails if it cannot be read. */
  public Optional<Digest> read(LocalDate day) {
    Path file = file(day, EXTENSION);
    try {
      return Optional.of(DigestJson.read(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new StateException(
          file
              + " cannot be read: "
              + JsonErrors.message(e)
              + ". Restore it from a commit, or create it again with a backfill.",
          e);
    }
  }

  /** Returns the checksum at the end of the digest of a day; empty if it has none. */
  public Optional<String> checksum(LocalDate day) {
    try (SeekableByteChannel file = Files.newByteChannel(file(day, EXTENSION))) {
      ByteBuffer end = ByteBuffer.allocate(ChecksummedJson.MAX_END_LENGTH);
      file.position(Math.max(0, file.size() - end.capacity()));
      while (end.hasRemaining() && file.read(end) >= 0) {}
      return ChecksummedJson.checksumAtEnd(new String(end.array(), 0, end.position(), UTF_8));
    } catch (IOException e) {
      return Optional.empty(); // to read the digest fails, too, and is reported
    }
  }

  public MonthTitles titles(YearMonth month) {
    return MonthTitles.read(titlesFile(month));
  }

  /** Returns the file with the titles of a month; it need not exist. */
  public Path titlesFile(YearMonth month) {
    return file(month.atDay(1), "").resolveSibling("titles.tsv");
  }

  /**
   * Tests whether there is a digest of a day for which each category was read completely by one of
   * its sources. A digest that cannot be read is none.
   */
  public boolean hasCompleteDay(LocalDate day) {
    try {
      return read(day).filter(digest -> incomplete(digest).isEmpty()).isPresent();
    } catch (StateException e) {
      return false;
    }
  }

  private static Set<String> incomplete(Digest digest) {
    Map<String, Map<String, Boolean>> bySource = new HashMap<>();
    for (Verdict verdict : digest.verdicts()) {
      bySource
          .computeIfAbsent(verdict.category(), key -> new HashMap<>())
          .merge(verdict.source(), COMPLETE.contains(verdict.state()), Boolean::logicalAnd);
    }
    bySource.values().removeIf(sources -> sources.containsValue(true));
    return bySource.keySet();
  }

  /**
   * Lists the days of the archived digests, newest first. Only names are read, because files come
   * and go while a run writes.
   */
  public List<LocalDate> days() throws IOException {
    List<LocalDate> days = new ArrayList<>();
    for (Path year : list(folder, "[0-9][0-9][0-9][0-9]")) {
      for (Path month : list(year, "[0-9][0-9]")) {
        list(month, "*" + EXTENSION).forEach(file -> day(file).ifPresent(days::add));
      }
    }
    days.sort(Comparator.reverseOrder());
    return List.copyOf(days);
  }

  private static List<Path> list(Path folder, String names) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
      files.forEach(found::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  private Optional<LocalDate> day(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(EXTENSION)) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(name.substring(0, name.length() - EXTENSION.length()));
      return file.equals(file(day, EXTENSION)) ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the archive of a profile, which is a folder of its own if there are several. */
  public ArchiveFolder ofProfile(String profile) {
    return profile.equals(Digest.DEFAULT_PROFILE) ? this : open(folder.resolve(profile));
  }

  /** Lists this archive and those of the profiles, which are its subfolders. */
  public List<ArchiveFolder> withProfiles() throws IOException {
    List<ArchiveFolder> archives = new ArrayList<>(List.of(this));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(Files::isDirectory)
            .filter(file -> Character.isLetter(file.getFileName().toString().charAt(0)))
            .sorted()
            .map(ArchiveFolder::open)
            .forEach(archives::add);
      }
    }
    return archives;
  }

  /** Returns the folder as an absolute path. */
  public Path folder() {
    return folder;
  }
}
