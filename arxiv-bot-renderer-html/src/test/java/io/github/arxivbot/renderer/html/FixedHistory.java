package io.github.arxivbot.renderer.html;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.DigestHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An archive with pages of some days, newest first, and of the day of {@link TestDigest}. */
final class FixedHistory implements DigestHistory {

  private final List<LocalDate> days;
  private final String prefix;
  private final Map<LocalDate, Digest> digests = new HashMap<>();

  FixedHistory(String... days) {
    this(Arrays.stream(days).map(LocalDate::parse).toList(), "d/");
  }

  private FixedHistory(List<LocalDate> days, String prefix) {
    this.days = days;
    this.prefix = prefix;
  }

  FixedHistory under(String other) {
    return new FixedHistory(days, other);
  }

  /** Adds the digest of a day, with the first papers of the full one. */
  FixedHistory with(String day, int papers) {
    Digest digest =
        Digest.builder(LocalDate.parse(day), TestDigest.MADE)
            .entries(TestDigest.full().entries().subList(0, papers))
            .build();
    digests.put(digest.day(), digest);
    return this;
  }

  @Override
  public List<LocalDate> days() {
    return days;
  }

  @Override
  public Optional<Digest> digest(LocalDate day) {
    return Optional.ofNullable(digests.get(day));
  }

  @Override
  public Optional<String> page(LocalDate day) {
    boolean isKnown = days.contains(day) || day.equals(TestDigest.DAY);
    return isKnown ? Optional.of(prefix + day + ".html") : Optional.empty();
  }

  @Override
  public Optional<String> index() {
    return Optional.of(prefix + "index.html");
  }
}
