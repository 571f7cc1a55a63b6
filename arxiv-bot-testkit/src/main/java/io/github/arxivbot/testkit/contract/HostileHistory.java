package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.DigestHistory;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days before 2026-02-11, each with one of {@link SamplePapers#hostile()}; the first of them is
 * unreadable.
 */
final class HostileHistory implements DigestHistory {

  private final Map<LocalDate, Optional<Digest>> digests = new LinkedHashMap<>();

  HostileHistory() {
    LocalDate day = LocalDate.parse("2026-02-10");
    digests.put(day, Optional.empty());
    for (Paper paper : SamplePapers.hostile().values()) {
      day = day.minusDays(1);
      digests.put(day, Optional.of(SampleDigests.digest(day, List.of(paper)).build()));
    }
  }

  @Override
  public List<LocalDate> days() {
    return List.copyOf(digests.keySet());
  }

  @Override
  public Optional<Digest> digest(LocalDate day) {
    return digests.getOrDefault(day, Optional.empty());
  }

  @Override
  public Optional<String> page(LocalDate day) {
    return digests.containsKey(day) ? Optional.of("../" + day + ".html") : Optional.empty();
  }

  @Override
  public Optional<String> index() {
    return Optional.of("../index.html");
  }
}
