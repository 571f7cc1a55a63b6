package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.everything;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.plain;
import static io.github.arxivbot.PipelineFixtures.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.DigestHistory;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PlaceholderNames in the names of outputs, and the history that renderers get. */
class OutputPlaceholdersTest {

  private static final Fetcher TWO_CATEGORIES =
      source(
          batch(
              "cs.LG",
              DAY,
              paper("2602.00001v1", AnnounceType.NEW, "cs.LG"),
              paper("2602.00002v1", AnnounceType.NEW, "cs.LG").toBuilder()
                  .categories(List.of("cs.LG", "cs.CL"))
                  .build()),
          batch("cs.CL", DAY, paper("2602.00003v1", AnnounceType.NEW, "cs.CL")));

  @TempDir private Path folder;

  @Test
  void a_file_for_each_category_has_the_papers_that_are_in_it() throws Exception {
    run(TWO_CATEGORIES, plain(), "{category}.txt");

    assertThat(read("cs.LG.txt")).contains("00001", "00002").doesNotContain("00003");
    assertThat(read("cs.CL.txt")).contains("00002", "00003").doesNotContain("00001");
    assertThat(read("cs.RO.txt")).contains("None of the papers of this digest is in cs.RO.");
  }

  @Test
  void a_file_for_each_day_stays_when_the_next_one_comes() throws Exception {
    run(TWO_CATEGORIES, plain(), "{day}.txt");

    assertThat(folder.resolve("2026-02-11.txt")).exists();
  }

  @Test
  void a_file_for_each_profile_has_that_profiles_papers() throws Exception {
    try (ArxivBot bot =
        bot(TWO_CATEGORIES)
            .output(plain(), folder.resolve("{profile}-{day}.txt"))
            .profile("one", profile -> profile.maxPapers(1))
            .profile("all", profile -> profile.maxPapers(10))
            .build()) {
      bot.run();
    }

    assertThat(read("one-2026-02-11.txt")).contains("00001").doesNotContain("00002");
    assertThat(read("all-2026-02-11.txt")).contains("00001", "00002", "00003");
  }

  @Test
  void two_placeholders_that_give_one_file_are_rejected() {
    assertThatThrownBy(
            () ->
                bot(TWO_CATEGORIES)
                    .output(plain(), folder.resolve("{category}.txt"))
                    .output(plain(), folder.resolve("cs.CL.txt"))
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two outputs write the same file");
  }

  @Test
  void the_history_is_filtered_by_category_and_its_links_are_relative_to_the_file()
      throws Exception {
    Path archive = folder.resolve("old: 100% digests");
    for (int day = 9; day <= 11; day++) {
      LocalDate date = LocalDate.of(2026, 2, day);
      Fetcher source =
          source(
              batch(
                  "cs.CL",
                  date,
                  paper("2602.1000" + day % 10 + "v1", AnnounceType.NEW, "cs.CL", date)),
              batch(
                  "cs.LG",
                  date,
                  paper("2602.2000" + day % 10 + "v1", AnnounceType.NEW, "cs.LG", date)));
      try (ArxivBot bot =
          bot(source)
              .clock(clock(date + "T12:00:00Z"))
              .archive(archive)
              .output(days(), folder.resolve("page.html"))
              .output(days(), folder.resolve("feeds/{category}.xml"))
              .build()) {
        assertThat(bot.run().problems()).isEmpty();
      }
    }

    assertThat(read("feeds/cs.CL.xml"))
        .isEqualTo(
            """
            2026-02-11 cs.CL: 2602.10001v1
            2026-02-10 ../old%3A%20100%25%20digests/2026/02/2026-02-10.html: 2602.10000v1
            2026-02-09 ../old%3A%20100%25%20digests/2026/02/2026-02-09.html: 2602.10009v1
            index ../old%3A%20100%25%20digests/index.html
            """);
    assertThat(read("old: 100% digests/2026/02/2026-02-10.html"))
        .as("the page of a day links to the days before and after")
        .contains("2026-02-11 2026-02-11.html", "2026-02-09 2026-02-09.html")
        .endsWith("index ../../index.html\n");
    assertThat(read("old: 100% digests/index.html")).startsWith("all: 2026-02-11");
  }

  @Test
  void a_file_knows_the_main_page_and_its_papers_in_other_formats() throws Exception {
    try (ArxivBot bot =
        bot(TWO_CATEGORIES)
            .archive(folder.resolve("archive"))
            .output(links(""), folder.resolve("unknown.txt"))
            .output(links("text/html"), folder.resolve("a page.html"))
            .output(links("text/html"), folder.resolve("by/{category}.html"))
            .output(links("text/x-feed"), folder.resolve("feed.xml"))
            .output(links("text/x-feed"), folder.resolve("by/{category}.xml"))
            .output(links("text/x-feed"), folder.resolve("second.xml"))
            .build()) {
      assertThat(bot.run().problems()).isEmpty();
    }

    assertThat(read("a page.html")).isEqualTo("none {text/x-feed=feed.xml}");
    assertThat(read("by/cs.CL.html")).isEqualTo("../a%20page.html {text/x-feed=cs.CL.xml}");
    assertThat(read("by/cs.CL.xml")).isEqualTo("../a%20page.html {text/html=cs.CL.html}");
    assertThat(read("unknown.txt"))
        .isEqualTo("a%20page.html {text/html=a%20page.html, text/x-feed=feed.xml}");
    assertThat(read("archive/2026/02/2026-02-11.html"))
        .isEqualTo("../../../a%20page.html {text/x-feed=../../../feed.xml}");
  }

  /** Writes the links of a request. */
  private static Renderer links(String mediaType) {
    return new Renderer() {
      @Override
      public void render(RenderRequest request, Appendable out) throws IOException {
        out.append(request.home().orElse("none")).append(" " + request.alternates());
      }

      @Override
      public Optional<String> mediaType() {
        return Optional.of(mediaType).filter(type -> !type.isEmpty());
      }
    };
  }

  @Test
  void a_rerun_of_the_same_day_touches_no_file_of_the_archive() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (ArxivBot bot =
          bot(TWO_CATEGORIES)
              .clock(clock("2026-02-11T1" + i + ":00:00Z"))
              .state(folder.resolve("state"))
              .archive(folder.resolve("archive"))
              .output(days(), folder.resolve("page.html"))
              .listener(
                  new RunListener() {
                    @Override
                    public void outputWritten(Path file, boolean changed) {
                      assertThat(changed).as("%s, %s", file, first).isEqualTo(first);
                    }
                  })
              .build()) {
        bot.run();
        first = false;
      }
    }
  }

  private boolean first = true;

  @Test
  void a_day_that_cannot_be_read_is_left_out_and_reported() throws Exception {
    Path damaged = folder.resolve("archive/2026/02/2026-02-10.json");
    Files.createDirectories(damaged.getParent());
    Files.writeString(damaged, "{");
    try (ArxivBot bot =
        bot(TWO_CATEGORIES)
            .archive(folder.resolve("archive"))
            .output(days(), folder.resolve("feed.xml"))
            .build()) {
      RunReport report = bot.run();

      assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
      assertThat(report.problems())
          .singleElement()
          .asString()
          .contains("2026-02-10", "is left out of the history");
    }
    assertThat(read("feed.xml")).contains("2026-02-10 -: unreadable");
  }

  /** Writes one line for each day of the history. */
  private static Renderer days() {
    return new Renderer() {
      @Override
      public void render(RenderRequest request, Appendable out) throws IOException {
        DigestHistory history = request.history();
        out.append(request.digest().day().toString())
            .append(' ')
            .append(request.category().orElse("all"))
            .append(": ")
            .append(ids(request.digest().entries()))
            .append('\n');
        for (LocalDate day : history.days()) {
          out.append(day.toString())
              .append(' ')
              .append(history.page(day).orElse("-"))
              .append(": ")
              .append(history.digest(day).map(one -> ids(one.entries())).orElse("unreadable"))
              .append('\n');
        }
        out.append("index ").append(history.index().orElse("-")).append('\n');
      }

      @Override
      public Optional<Renderer> index() {
        return Optional.of(
            (request, out) -> out.append("all: ").append(request.digest().day().toString()));
      }
    };
  }

  private static String ids(List<DigestEntry> entries) {
    return String.join(" ", entries.stream().map(one -> one.paper().id().toString()).toList());
  }

  private void run(Fetcher source, Renderer renderer, String file) throws InterruptedException {
    try (ArxivBot bot = bot(source).output(renderer, folder.resolve(file)).build()) {
      assertThat(bot.run().outcome()).isEqualTo(RunOutcome.WRITTEN);
    }
  }

  private static ArxivBotBuilder bot(Fetcher source) {
    return ArxivBot.builder()
        .categories("cs.LG", "cs.CL", "cs.RO")
        .fetcher(source)
        .scorer(everything())
        .clock(clock("2026-02-11T12:00:00Z"));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
