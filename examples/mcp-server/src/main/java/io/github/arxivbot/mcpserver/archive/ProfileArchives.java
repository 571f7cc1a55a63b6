package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.DigestArchive;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The archived digests of each profile. Reads only; thread-safe. */
public final class ProfileArchives {

  private final ConfigFile config;

  /**
   * Creates a view of an archive.
   *
   * @param config names the archive and the profiles
   */
  public ProfileArchives(ConfigFile config) {
    this.config = config;
  }

  /** {@return the names of the profiles, in the order of the configuration} */
  public List<String> profiles() {
    return config.read().profiles();
  }

  /**
   * Checks the name of a profile.
   *
   * @param name the name of a profile; if empty, {@code default}, or else the first
   * @return the name
   * @throws RequestException if there is no such profile
   */
  public String profile(Optional<String> name) {
    List<String> profiles = profiles();
    String found =
        name.orElse(
            profiles.contains(Digest.DEFAULT_PROFILE) ? Digest.DEFAULT_PROFILE : profiles.get(0));
    if (!profiles.contains(found)) {
      throw new RequestException(
          "profile: expected one of "
              + String.join(", ", profiles)
              + ", found "
              + SafeText.quote(found));
    }
    return found;
  }

  /**
   * Returns the archived days of a profile.
   *
   * @param profile the name of a profile
   * @param from the first day; unlimited if empty
   * @param to the last day; unlimited if empty
   * @return newest first
   */
  public List<LocalDate> days(String profile, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new RequestException(
          "from: expected a day up to " + to.get() + " (to), found " + from.get());
    }
    return of(profile).days().stream()
        .filter(day -> from.isEmpty() || !day.isBefore(from.get()))
        .filter(day -> to.isEmpty() || !day.isAfter(to.get()))
        .toList();
  }

  /**
   * Reads the digest of a day.
   *
   * @param profile the name of a profile
   * @param day the day; the newest if empty
   * @return the digest
   * @throws RequestException if there is none
   */
  public Digest read(String profile, Optional<LocalDate> day) {
    List<LocalDate> days = of(profile).days();
    if (days.isEmpty()) {
      throw new RequestException(
          "the archive has no digest of the profile " + profile + " yet; a run writes the first");
    }
    LocalDate wanted = day.orElse(days.get(0));
    return find(profile, wanted)
        .orElseThrow(
            () -> new RequestException("no digest of " + wanted + "; " + nearest(wanted, days)));
  }

  /**
   * Reads the digest of a day, if there is one.
   *
   * @param profile the name of a profile
   * @param day the day
   * @return the digest
   * @throws io.github.arxivbot.model.StateException if it cannot be read
   */
  public Optional<Digest> find(String profile, LocalDate day) {
    return of(profile).read(day);
  }

  /**
   * Tests whether the file of a digest contains a text, which is ten times as fast as reading the
   * digest.
   *
   * @param profile the name of a profile
   * @param day the day
   * @param text a text without characters that JSON escapes
   * @return true also if the file cannot be read, because reading the digest then reports why
   */
  boolean mayContain(String profile, LocalDate day, String text) {
    try {
      return Files.readString(of(profile).file(day)).contains(text);
    } catch (IOException e) {
      return true;
    }
  }

  private DigestArchive of(String profile) {
    return DigestArchive.open(config.archive()).profile(profile);
  }

  private static String nearest(LocalDate day, List<LocalDate> days) {
    Optional<LocalDate> before = days.stream().filter(day::isAfter).findFirst();
    Optional<LocalDate> after = days.stream().filter(day::isBefore).min(Comparator.naturalOrder());
    return Stream.of(before, after)
        .flatMap(Optional::stream)
        .map(Objects::toString)
        .collect(Collectors.joining(" and ", "the nearest: ", "; list_days lists all"));
  }
}
