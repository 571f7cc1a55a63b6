package io.github.arxivbot.internal.archive;

import io.github.arxivbot.internal.json.JsonErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The digests of all days, in a folder: {@code 2026/02/2026-02-11.json}. */
public final class DigestArchive {

  private static final String ENDING = ".json";

  private final Path folder;

  private DigestArchive(Path folder) {
    this.folder = folder;
  }

  /**
   * An archive.
   *
   * @param folder the folder; made when something is first written
   * @return the archive
   */
  public static DigestArchive open(Path folder) {
    return new DigestArchive(Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize());
  }

  /**
   * A day's file.
   *
   * @param day the digest's day
   * @param ending of the file's name, with its dot
   * @return the file, whether or not it is there
   */
  public Path file(LocalDate day, String ending) {
    String month = String.format(Locale.ROOT, "%04d/%02d", day.getYear(), day.getMonthValue());
    return folder.resolve(month).resolve(day + ending);
  }

  /**
   * A day's digest.
   *
   * @param day the digest's day
   * @return nothing where there is none
   * @throws StateException if it can't be read
   */
  public Optional<Digest> read(LocalDate day) {
    Path file = file(day, ENDING);
    try {
      return Optional.of(DigestJson.read(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      String message =
          file + " can't be read: " + JsonErrors.message(e) + ". Restore it from a commit";
      throw new StateException(message + ", or make it again by a backfill.", e);
    }
  }

  /**
   * The file form of a digest.
   *
   * @param digest the digest
   * @return JSON with a checksum
   * @throws IOException if it can't be written
   */
  public static String json(Digest digest) throws IOException {
    return new String(DigestJson.write(digest), StandardCharsets.UTF_8);
  }

  /**
   * The days that the archive holds.
   *
   * @return newest first
   * @throws IOException if the folder can't be read
   */
  public List<LocalDate> days() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 3)) {
      TreeSet<LocalDate> days = new TreeSet<>();
      files.forEach(file -> day(file).ifPresent(days::add));
      return List.copyOf(days.descendingSet());
    }
  }

  private Optional<LocalDate> day(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(ENDING)) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(name.substring(0, name.length() - ENDING.length()));
      return file.equals(file(day, ENDING)) ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * This archive and those of profiles, which are folders in it.
   *
   * @return at least this one
   * @throws IOException if the folder can't be read
   */
  public List<DigestArchive> withProfiles() throws IOException {
    List<DigestArchive> parts = new ArrayList<>(List.of(this));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside
            .filter(Files::isDirectory)
            .filter(part -> Character.isLetter(part.getFileName().toString().charAt(0)))
            .sorted()
            .map(DigestArchive::open)
            .forEach(parts::add);
      }
    }
    return parts;
  }

  /**
   * Where the archive is.
   *
   * @return an absolute path
   */
  public Path folder() {
    return folder;
  }
}
