package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.DigestArchive;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The archived digests of a profile, by one state of the configuration. Reads only; thread-safe.
 */
public final class ProfileArchive {

  private final Path folder;
  private final BotConfig config;
  private final String profile;
  private final DigestArchive digests;

  private ProfileArchive(Path folder, BotConfig config, String profile) {
    this.folder = folder;
    this.config = config;
    this.profile = profile;
    this.digests = DigestArchive.open(folder).profile(profile);
  }

  /** Opens the archive of a profile; if its name is empty, {@code default}, or else the first. */
  static ProfileArchive open(Path folder, BotConfig config, Optional<String> name) {
    List<String> profiles = config.profiles();
    String profile =
        name.orElse(
            profiles.contains(Digest.DEFAULT_PROFILE) ? Digest.DEFAULT_PROFILE : profiles.get(0));
    if (!profiles.contains(profile)) {
      throw new RequestException(
          "profile: expected one of "
              + String.join(", ", profiles)
              + ", found "
              + SafeText.quote(profile));
    }
    return new ProfileArchive(folder, config, profile);
  }

  /** {@return the name of the profile} */
  public String profile() {
    return profile;
  }

  /** {@return the names of all profiles, in the order of the configuration} */
  public List<String> profiles() {
    return config.profiles();
  }

  /**
   * Creates the scorers of the profile.
   *
   * @return one scorer that adds the points of all; the caller closes it
   * @throws io.github.arxivbot.config.ConfigurationException if a scorer cannot be created, or if
   *     the profile combines scorers by ranks
   */
  public Scorer newScorer() {
    return config.newScorer(profile);
  }

  /**
   * Returns the archived days.
   *
   * @param from the first day; unlimited if empty
   * @param to the last day; unlimited if empty
   * @return newest first
   */
  public List<LocalDate> days(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new RequestException(
          "from: expected a day up to " + to.get() + " (to), found " + from.get());
    }
    return digests.days().stream()
        .filter(day -> from.isEmpty() || !day.isBefore(from.get()))
        .filter(day -> to.isEmpty() || !day.isAfter(to.get()))
        .toList();
  }

  /**
   * Reads the digest of a day.
   *
   * @param day the day; the newest if empty
   * @return the digest
   * @throws RequestException if there is none
   */
  public Digest read(Optional<LocalDate> day) {
    List<LocalDate> days = digests.days();
    if (days.isEmpty()) {
      throw new RequestException(
          "the archive "
              + folder
              + " has no digest of the profile "
              + profile
              + " yet; a run or a backfill writes the first");
    }
    LocalDate wanted = day.orElse(days.get(0));
    return find(wanted)
        .orElseThrow(
            () -> new RequestException("no digest of " + wanted + "; " + nearest(wanted, days)));
  }

  /**
   * Reads the digest of a day, if there is one.
   *
   * @param day the day
   * @return the digest
   * @throws io.github.arxivbot.model.StateException if it cannot be read
   */
  public Optional<Digest> find(LocalDate day) {
    return digests.read(day);
  }

  /**
   * Tests whether the file of a digest may contain a text, which is ten times as fast as reading
   * the digest.
   *
   * @param day the day
   * @param text a text without characters that JSON escapes
   * @return true also if the file cannot be read or its end with the checksum is missing, because
   *     reading the digest then reports why
   */
  boolean mayContain(LocalDate day, String text) {
    try {
      String json = Files.readString(digests.file(day));
      return json.contains(text) || ChecksummedJson.checksumAtEnd(json).isEmpty();
    } catch (IOException e) {
      return true;
    }
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
