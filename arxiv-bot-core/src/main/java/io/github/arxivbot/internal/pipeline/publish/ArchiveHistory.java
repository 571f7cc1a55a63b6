package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.archive.MonthTitles;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.spi.DigestHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of an archive, for all renderers of a run. The digests last read are kept in memory. */
final class ArchiveHistory {

  /** More than a feed shows; a calendar reads all days, of which an archive may have thousands. */
  private static final int MAX_KEPT_DAYS = 64;

  private final ArchiveFolder archive;
  private final Digest own;
  private final Set<Path> upcoming;
  private final Consumer<Problem> problems;
  private final Map<LocalDate, Optional<Digest>> read = new LastReadDays();
  private final Map<YearMonth, MonthTitles> months = new HashMap<>();
  private final Set<YearMonth> changedMonths = new TreeSet<>();
  private @Nullable List<LocalDate> days;

  /**
   * Creates the history of a digest of this run, which adds the upcoming files to the archive.
   * There is a problem for each day that cannot be read.
   */
  ArchiveHistory(
      ArchiveFolder archive, Digest digest, Set<Path> upcoming, Consumer<Problem> problems) {
    this.archive = archive;
    this.own = digest;
    this.upcoming = Set.copyOf(upcoming);
    this.problems = problems;
  }

  /** Returns the days other than its own, as the file of an output sees them. */
  DigestHistory of(OutputFile output, LocalDate day) {
    return new OtherDays(output, day);
  }

  /** Returns all days, newest first; none if the archive cannot be read, which is reported. */
  synchronized List<LocalDate> days() {
    if (days == null) {
      try {
        TreeSet<LocalDate> all = new TreeSet<>(archive.days());
        all.add(own.day());
        days = List.copyOf(all.descendingSet());
      } catch (IOException e) {
        unreadable(archive.folder().toString(), IoErrors.describe(e));
        days = List.of();
      }
    }
    return days;
  }

  /** Returns the days before and after a day. */
  List<LocalDate> neighbors(LocalDate day) {
    return Stream.concat(
            days().stream().filter(day::isAfter).limit(1),
            days().stream().filter(day::isBefore).reduce((newer, older) -> older).stream())
        .toList();
  }

  synchronized Optional<Digest> digest(LocalDate day) {
    return day.equals(own.day()) ? Optional.of(own) : read.computeIfAbsent(day, this::readDay);
  }

  /** Returns the titles of a day, from its digest only if it has changed. */
  private synchronized List<Digest.Title> titles(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    String checksum = archive.checksum(day).orElse("");
    MonthTitles known = months.computeIfAbsent(month, archive::titles);
    return known
        .get(day, checksum)
        .orElseGet(
            () -> {
              Optional<List<Digest.Title>> titles = digest(day).map(Digest::titles);
              if (titles.isPresent() && !checksum.isEmpty()) {
                known.put(day, checksum, titles.get());
                changedMonths.add(month);
              }
              return titles.orElse(List.of());
            });
  }

  /** Stages the titles of the months that have changed. */
  synchronized void stageTitles(StagedOutputs files) throws OutputException {
    for (YearMonth month : changedMonths) {
      Path file = archive.titlesFile(month);
      try {
        files.add(StagedFile.write(file, Objects.requireNonNull(months.get(month)).bytes()));
      } catch (IOException e) {
        throw new OutputException(Step.RENDER, file.toString(), e);
      }
    }
  }

  @SuppressWarnings("serial") // is never serialized
  private static final class LastReadDays extends LinkedHashMap<LocalDate, Optional<Digest>> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<LocalDate, Optional<Digest>> eldest) {
      return size() > MAX_KEPT_DAYS;
    }
  }

  private Optional<Digest> readDay(LocalDate day) {
    try {
      return archive.read(day);
    } catch (StateException e) {
      unreadable(day.toString(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void unreadable(String subject, String reason) {
    problems.accept(
        new Problem(Step.RENDER, subject, "is left out of the history: " + reason, true));
  }

  private final class OtherDays implements DigestHistory {

    private final OutputFile output;
    private final LocalDate own;

    OtherDays(OutputFile output, LocalDate own) {
      this.output = output;
      this.own = own;
    }

    @Override
    public List<LocalDate> days() {
      return ArchiveHistory.this.days().stream().filter(day -> !day.equals(own)).toList();
    }

    @Override
    public Optional<Digest> digest(LocalDate day) {
      if (day.equals(own) || !ArchiveHistory.this.days().contains(day)) {
        return Optional.empty();
      }
      String category = output.category();
      Optional<Digest> whole = ArchiveHistory.this.digest(day);
      return category == null ? whole : whole.map(new CategoryDigest(category)::of);
    }

    @Override
    public List<Digest.Title> titles(LocalDate day) {
      boolean isStored = !day.equals(own) && !day.equals(ArchiveHistory.this.own.day());
      return isStored && output.category() == null && ArchiveHistory.this.days().contains(day)
          ? ArchiveHistory.this.titles(day)
          : DigestHistory.super.titles(day);
    }

    @Override
    public Optional<String> page(LocalDate day) {
      return reference(ArchivePages.pageEndings(output.file()).map(end -> archive.file(day, end)));
    }

    @Override
    public Optional<String> index() {
      return reference(
          ArchivePages.pageEndings(output.file())
              .map(end -> archive.folder().resolve(ArchivePages.indexName(end))));
    }

    private Optional<String> reference(Stream<Path> targets) {
      return targets
          .filter(file -> upcoming.contains(file) || Files.exists(file))
          .findFirst()
          .flatMap(target -> RelativeReference.between(output.file(), target));
    }
  }
}
