package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.archive.DigestArchive;
import io.github.arxivbot.internal.settings.Output;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.History;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of an archive, for all renderers of a run. Each digest is read at most once. */
final class ArchiveHistory {

  private final DigestArchive archive;
  private final Set<Path> upcoming;
  private final Consumer<Problem> problems;
  private final Map<LocalDate, Optional<Digest>> read = new HashMap<>();
  private @Nullable List<LocalDate> days;

  /**
   * Creates the history.
   *
   * @param archive the archive
   * @param digest the digest of this run
   * @param upcoming the files that this run adds to the archive
   * @param problems receives a problem for each day that cannot be read
   */
  ArchiveHistory(
      DigestArchive archive, Digest digest, Set<Path> upcoming, Consumer<Problem> problems) {
    this.archive = archive;
    read.put(digest.day(), Optional.of(digest));
    this.upcoming = Set.copyOf(upcoming);
    this.problems = problems;
  }

  /** Returns the days other than its own, as the file of an output sees them. */
  History of(Output output, LocalDate day) {
    return new OtherDays(output, day);
  }

  /** Returns all days, newest first; none if the archive cannot be read, which is reported. */
  synchronized List<LocalDate> days() {
    if (days == null) {
      try {
        TreeSet<LocalDate> all = new TreeSet<>(archive.days());
        all.addAll(read.keySet());
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
    return read.computeIfAbsent(day, this::readDay);
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

  private final class OtherDays implements History {

    private final Output output;
    private final LocalDate own;

    OtherDays(Output output, LocalDate own) {
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
      return category == null ? whole : whole.map(new CategoryView(category)::of);
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
          .flatMap(this::reference);
    }

    /** Returns a relative reference; each name on the way is escaped. */
    private Optional<String> reference(Path target) {
      Path folder = output.file().resolveSibling(".").normalize();
      if (!Objects.equals(folder.getRoot(), target.getRoot())) {
        return Optional.empty();
      }
      StringBuilder reference = new StringBuilder();
      for (Path name : folder.relativize(target)) {
        reference.append(reference.isEmpty() ? "" : "/").append(escaped(name.toString()));
      }
      return Optional.of(reference.toString());
    }

    private static String escaped(String name) {
      return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }
}
