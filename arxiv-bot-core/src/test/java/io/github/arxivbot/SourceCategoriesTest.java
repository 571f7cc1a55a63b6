package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sources, each with its own categories. */
class SourceCategoriesTest {

  private final RecordingFetcher arxiv = new RecordingFetcher("arxiv");
  private final RecordingFetcher preprints = new RecordingFetcher("preprints");

  @TempDir private Path folder;

  @Test
  void a_source_is_asked_for_its_own_categories_only() throws Exception {
    RunReport report =
        run(bot().categories("cs.LG").fetcher(arxiv).fetcher(preprints, "cell biology"));

    assertThat(arxiv.asked).containsExactly(List.of("cs.LG"));
    assertThat(preprints.asked).containsExactly(List.of("cell biology"));
    assertThat(report.verdicts())
        .extracting(Verdict::source, Verdict::category)
        .containsExactly(tuple("arxiv", "cs.LG"), tuple("preprints", "cell biology"));
  }

  @Test
  void a_source_with_its_own_categories_is_read_although_another_gave_all_of_its()
      throws Exception {
    run(
        bot()
            .categories("cs.LG", "cs.CL")
            .fetchMode(FetchMode.FIRST_FRESH)
            .fetcher(arxiv)
            .fetcher(preprints, "cell biology", "cs.CL"));

    assertThat(arxiv.asked).containsExactly(List.of("cs.LG", "cs.CL"));
    assertThat(preprints.asked).containsExactly(List.of("cell biology"));
  }

  @Test
  void a_bot_whose_sources_all_have_categories_needs_no_others() throws Exception {
    run(bot().fetcher(preprints, "cell biology"));

    assertThat(preprints.asked).containsExactly(List.of("cell biology"));
  }

  @Test
  void a_source_needs_a_category() {
    assertThatIllegalStateException()
        .isThrownBy(() -> bot().fetcher(arxiv).build())
        .withMessage("a bot needs a category: call categories(\"cs.LG\")");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bot().fetcher(arxiv, " "))
        .withMessage("categories: expected names, found a blank one");
  }

  private ArxivBotBuilder bot() {
    return ArxivBot.builder()
        .scorer(everything())
        .output(PipelineFixtures.plain(), folder.resolve("README.md"))
        .clock(clock("2026-02-11T12:00:00Z"));
  }

  private static RunReport run(ArxivBotBuilder builder) throws Exception {
    try (ArxivBot bot = builder.build()) {
      return bot.run();
    }
  }

  private record RecordingFetcher(String name, List<List<String>> asked) implements Fetcher {

    RecordingFetcher(String name) {
      this(name, new ArrayList<>());
    }

    @Override
    public void fetch(FetchRequest request, BatchSink sink) {
      asked.add(request.categories());
      for (String category : request.categories()) {
        sink.accept(
            Batch.builder(name, category)
                .announced(DAY)
                .papers(
                    List.of(
                        PipelineFixtures.paper(
                            "2602.0000" + category.length(), AnnounceType.NEW, category)))
                .build());
      }
    }
  }
}
