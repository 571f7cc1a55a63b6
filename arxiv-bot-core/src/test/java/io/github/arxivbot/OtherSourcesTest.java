package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.bot;
import static io.github.arxivbot.PipelineFixtures.midnight;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers that are not on arXiv. */
class OtherSourcesTest {

  private static final PaperId ID = PaperId.parse("doi:10.1101/2026.02.09.123456v2");
  private static final URI PDF = URI.create("https://www.biorxiv.org/content/123456v2.full.pdf");

  @TempDir private Path folder;

  @Test
  void a_paper_keeps_its_identifier_and_addresses_in_the_archive() throws Exception {
    Paper paper = preprint(ID, "On cells").toBuilder().pdf(PDF).build();
    try (ArxivBot bot =
        bot(readme(), new Preprints(Set.of("www.biorxiv.org"), paper))
            .archive(folder.resolve("digests"))
            .state(folder.resolve("state"))
            .build()) {
      bot.run();
      RunReport again = bot.run();

      assertThat(again.digests().get(0).entries()).hasSize(1);
    }

    assertThat(readme()).content().contains("doi:10.1101/2026.02.09.123456v2 cs.LG");
    assertThat(folder.resolve("digests/2026/02/2026-02-11.json"))
        .content()
        .contains("\"id\" : \"doi:10.1101/2026.02.09.123456v2\"")
        .contains("\"page\" : \"https://www.biorxiv.org/content/10.1101/2026.02.09.123456v2\"")
        .contains("\"pdf\" : \"" + PDF + "\"");
    BotState state = BotState.open(folder.resolve("state"));
    assertThat(state.forget(PaperId.parse("doi:10.1101/2026.02.09.123456"))).isEqualTo(1);
  }

  @Test
  void a_later_version_is_the_same_paper() throws Exception {
    Path state = folder.resolve("state");
    try (ArxivBot bot =
        bot(readme(), source(batch("cs.LG", DAY, preprint(ID, "On cells")))).state(state).build()) {
      bot.run();
    }
    PaperId next = PaperId.parse("doi:10.1101/2026.02.09.123456v3");
    Paper later =
        preprint(next, "On more cells").toBuilder().announced(midnight(DAY.plusDays(1))).build();
    try (ArxivBot bot =
        bot(readme(), source(batch("cs.LG", DAY.plusDays(1), later)))
            .clock(PipelineFixtures.clock("2026-02-12T12:00:00Z"))
            .state(state)
            .build()) {
      assertThat(bot.run().digests().get(0).entries()).isEmpty();
    }
  }

  @Test
  void a_paper_on_two_servers_is_one_paper_by_its_title() throws Exception {
    Paper arxiv = paper("2602.00001", NEW, "cs.LG");
    Paper same = preprint(ID, arxiv.title());
    try (ArxivBot bot =
        bot(readme(), source(batch("cs.LG", DAY, arxiv), batch("cell biology", DAY, same)))
            .build()) {
      assertThat(bot.run().digests().get(0).entries())
          .singleElement()
          .satisfies(entry -> assertThat(entry.paper().id()).isEqualTo(arxiv.id()));
    }
  }

  @Test
  void a_full_text_is_downloaded_from_the_address_that_the_paper_states() throws Exception {
    Paper paper = preprint(ID, "On cells").toBuilder().pdf(PDF).build();
    Downloads downloads = new Downloads();

    RunReport report = summarize(new Preprints(Set.of("www.biorxiv.org"), paper), downloads);

    assertThat(downloads.asked).containsExactly(PDF);
    assertThat(report.summary(ID)).contains(SummaryStatus.NEW);
  }

  @Test
  void a_full_text_on_a_host_that_the_source_does_not_declare_is_not_downloaded() throws Exception {
    Paper paper =
        preprint(ID, "On cells").toBuilder()
            .pdf(URI.create("http://169.254.169.254/latest/meta-data"))
            .build();
    Downloads downloads = new Downloads();

    RunReport report = summarize(new Preprints(Set.of("www.biorxiv.org"), paper), downloads);

    assertThat(downloads.asked).isEmpty();
    assertThat(report.problems())
        .extracting(Problem::message)
        .contains(
            "the PDF is on the host 169.254.169.254, which its source does not declare"
                + " (Fetcher.pdfHosts), and is not used");
  }

  @Test
  void no_address_of_arxiv_is_derived_from_another_identifier() throws Exception {
    Downloads downloads = new Downloads();

    summarize(source(batch("cs.LG", DAY, preprint(ID, "On cells"))), downloads);

    assertThat(downloads.asked).isEmpty();
  }

  private RunReport summarize(Fetcher source, Http http) throws Exception {
    StubSummarizer.Reader reader =
        request -> {
          try {
            Files.readAllBytes(request.fullText().pdf());
          } catch (FileNotFoundException e) {
            return Summary.builder("read the abstract", "stub").read(Summary.Read.ABSTRACT).build();
          }
          return Summary.builder("read it", "stub").read(Summary.Read.FILE).build();
        };
    try (ArxivBot bot =
        bot(readme(), source)
            .summarizer(new StubSummarizer(reader))
            .summaries(all -> all.fullTexts(http))
            .state(folder.resolve("state"))
            .build()) {
      RunReport report = bot.run();
      assertThat(bot.run().summary(ID)).contains(SummaryStatus.CACHED);
      return report;
    }
  }

  private static Paper preprint(PaperId id, String title) {
    return Paper.builder(id, title)
        .page(URI.create("https://www.biorxiv.org/content/" + id.value() + "v" + id.version()))
        .category("cs.LG")
        .announced(midnight(DAY))
        .build();
  }

  private Path readme() {
    return folder.resolve("README.md");
  }

  private record Preprints(Set<String> pdfHosts, Paper paper) implements Fetcher {
    @Override
    public void fetch(FetchRequest request, BatchSink sink) {
      sink.accept(
          Batch.builder("preprints", "cs.LG").announced(DAY).papers(List.of(paper)).build());
    }
  }

  private static final class Downloads implements Http {
    private final List<URI> asked = new ArrayList<>();

    @Override
    public HttpReply get(URI address, long maxBytes) {
      asked.add(address);
      return HttpReply.of(address, "application/pdf", "%PDF-1.4".getBytes(US_ASCII));
    }
  }
}
