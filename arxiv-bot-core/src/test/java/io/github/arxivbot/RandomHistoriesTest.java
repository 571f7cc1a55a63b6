package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.disk.FaultyDisk;
import io.github.arxivbot.disk.PowerCut;
import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.state.DeliveredPapers;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The rules of delivery hold for any sequence of runs, crashes, stale batches and versions. */
@Tag("slow")
class RandomHistoriesTest {

  private static final List<String> CATEGORIES = List.of("cs.LG", "cs.AI");

  /** The feed of a category. */
  enum Shows {
    FRESH,
    REPEATED,
    EMPTY,
    FAILED
  }

  /** An announcement of a paper. */
  record Announced(int number, AnnounceType type, int version) {}

  /** The part of a category in a step. */
  record Part(Shows shows, List<Announced> papers) {}

  /** A run: the days since the run before, its feeds, and the number of writes before a crash. */
  record Step(int daysLater, List<Part> parts, int cutAfter) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Announced> paper =
        Combinators.combine(
                Arbitraries.integers().between(1, 12),
                Arbitraries.of(
                    AnnounceType.NEW, AnnounceType.NEW, AnnounceType.CROSS, AnnounceType.REPLACE),
                Arbitraries.integers().between(1, 3))
            .as(Announced::new);
    Arbitrary<Part> part =
        Combinators.combine(
                Arbitraries.of(
                    Shows.FRESH,
                    Shows.FRESH,
                    Shows.FRESH,
                    Shows.REPEATED,
                    Shows.EMPTY,
                    Shows.FAILED),
                paper.list().ofMinSize(1).ofMaxSize(5))
            .as(Part::new);
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                part.list().ofSize(2),
                Arbitraries.integers().between(0, 90))
            .as(Step::new);
    return step.list().ofMinSize(2).ofMaxSize(8);
  }

  @Property(tries = 200)
  void the_rules_hold_after_any_sequence_of_events(
      @ForAll("histories") List<Step> history, @ForAll NewVersions newVersions) throws Exception {
    Path real = Files.createTempDirectory("histories");
    try {
      new World(real, newVersions).live(history);
    } finally {
      delete(real);
    }
  }

  /** A folder and the announcements of its runs. */
  private static final class World {
    private final Path real;
    private final NewVersions newVersions;
    private final FaultyDisk disk = new FaultyDisk();
    private final Path folder;
    private final Map<String, List<Announced>> last = new HashMap<>();
    private final Set<String> announcedAsNew = new HashSet<>();
    private LocalDate day = DAY;

    World(Path real, NewVersions newVersions) {
      this.real = real;
      this.newVersions = newVersions;
      this.folder = disk.path(real);
    }

    void live(List<Step> history) throws Exception {
      for (Step step : history) {
        day = day.plusDays(step.daysLater());
        List<Batch> batches = batches(step);
        disk.cutPowerAfter(step.cutAfter());
        try {
          RunReport report = run(batches, "12:00:00Z");
          disk.restorePower();
          note(report, batches);
          holds();
        } catch (PowerCut e) {
          disk.restorePower();
        }
      }
      day = day.plusDays(1);
      List<Batch> batches =
          List.of(batch("cs.LG", List.of(new Announced(20, AnnounceType.NEW, 1))));
      note(run(batches, "12:00:00Z"), batches);
      holds();
      Map<String, String> before = contents();
      run(batches, "15:00:00Z");
      assertThat(contents()).as("a rerun changes no file").isEqualTo(before);
    }

    private RunReport run(List<Batch> batches, String time) throws InterruptedException {
      try (ArxivBot bot =
          PipelineFixtures.bot(
                  folder.resolve("README.md"),
                  PipelineFixtures.source(batches.toArray(Batch[]::new)))
              .categories(CATEGORIES)
              .state(folder.resolve("state"))
              .archive(folder.resolve("digests"))
              .daysBack(30)
              .newVersions(newVersions)
              .clock(clock(day + "T" + time))
              .build()) {
        return bot.run();
      }
    }

    private List<Batch> batches(Step step) {
      List<Batch> batches = new ArrayList<>();
      for (int i = 0; i < CATEGORIES.size(); i++) {
        Part part = step.parts().get(i);
        String category = CATEGORIES.get(i);
        switch (part.shows()) {
          case FRESH -> {
            batches.add(batch(category, part.papers()));
            last.put(category, part.papers());
          }
          case REPEATED -> batches.add(batch(category, last.getOrDefault(category, List.of())));
          case EMPTY -> batches.add(batch(category, List.of()));
          case FAILED -> batches.add(PipelineFixtures.failed(category));
        }
      }
      return batches;
    }

    private Batch batch(String category, List<Announced> papers) {
      Map<Integer, Paper> once = new TreeMap<>();
      for (Announced paper : papers) {
        String id = "2602.%05dv%d".formatted(paper.number(), paper.version());
        once.putIfAbsent(
            paper.number(),
            Paper.builder(ArxivId.parse(id), "Title of " + paper.number())
                .announceType(paper.type())
                .category(category)
                .announced(midnight(day))
                .build());
      }
      return Batch.builder("stub", category)
          .announced(day)
          .papers(List.copyOf(once.values()))
          .build();
    }

    /** Records the announcements of a run that ended. */
    private void note(RunReport report, List<Batch> batches) {
      if (report.outcome() != RunOutcome.WRITTEN) {
        assertThat(report.outcome()).isEqualTo(RunOutcome.NOTHING_READ);
        return;
      }
      for (Batch batch : batches) {
        batch.papers().stream()
            .filter(paper -> paper.announceType() == AnnounceType.NEW)
            .map(paper -> paper.id().unversioned())
            .forEach(announcedAsNew::add);
      }
    }

    private void holds() throws IOException {
      Map<LocalDate, Digest> digests = digests();
      List<String> delivered = new ArrayList<>();
      Map<String, Integer> newest = new HashMap<>();
      for (Digest digest : digests.values()) {
        for (DigestEntry entry : digest.updated()) {
          PaperId id = entry.paper().id();
          assertThat(newVersions).isEqualTo(NewVersions.SECTION);
          assertThat(id.version()).isGreaterThan(newest.getOrDefault(id.unversioned(), 99));
          newest.put(id.unversioned(), id.version());
        }
        for (DigestEntry entry : digest.entries()) {
          PaperId id = entry.paper().id();
          delivered.add(newVersions == NewVersions.NEW ? id.toString() : id.unversioned());
          newest.merge(id.unversioned(), id.version(), Math::max);
        }
      }
      assertThat(delivered).as("each paper is in one digest").doesNotHaveDuplicates();
      assertThat(newest.keySet()).as("no paper is lost").containsAll(announcedAsNew);
      assertThat(delivered()).as("state and archive agree").isEqualTo(idsByDay(digests));
      assertThat(contents().keySet())
          .noneMatch(
              file ->
                  file.endsWith(".tmp")
                      || file.contains(".damaged")
                      || file.endsWith("journal.json"));
    }

    private Map<LocalDate, Digest> digests() {
      try {
        ArchiveFolder archive = ArchiveFolder.open(real.resolve("digests"));
        Map<LocalDate, Digest> digests = new TreeMap<>();
        for (LocalDate one : archive.days()) {
          digests.put(one, archive.read(one).orElseThrow());
        }
        return digests;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Map<LocalDate, List<String>> delivered() {
      DeliveredPapers log =
          StateStore.open(real.resolve("state"))
              .deliveredPapers(
                  "default",
                  repair -> {
                    throw new AssertionError(repair.message());
                  });
      Map<LocalDate, List<String>> ids = new TreeMap<>();
      log.digests()
          .forEach(
              (one, digest) ->
                  ids.put(
                      one,
                      Stream.concat(digest.papers().stream(), digest.updated().stream())
                          .map(entry -> entry.id().toString())
                          .sorted()
                          .toList()));
      return ids;
    }

    private static Map<LocalDate, List<String>> idsByDay(Map<LocalDate, Digest> digests) {
      Map<LocalDate, List<String>> ids = new TreeMap<>();
      digests.forEach(
          (one, digest) -> {
            List<String> all =
                Stream.concat(digest.entries().stream(), digest.updated().stream())
                    .map(entry -> entry.paper().id().toString())
                    .sorted()
                    .toList();
            if (!all.isEmpty()) {
              ids.put(one, all);
            }
          });
      return ids;
    }

    private Map<String, String> contents() throws IOException {
      Map<String, String> contents = new TreeMap<>();
      try (Stream<Path> files = Files.walk(real)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(file.toString(), Files.readString(file));
        }
      }
      return contents;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
