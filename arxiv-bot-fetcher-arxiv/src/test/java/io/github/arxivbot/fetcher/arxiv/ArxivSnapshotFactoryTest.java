package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.PluginContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArxivSnapshotFactoryTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-02-10");

  @TempDir Path folder;
  private final ArxivSnapshotFactory factory = new ArxivSnapshotFactory();

  @Test
  void the_file_is_required() {
    assertThat(ArxivSnapshotFactory.FILE.isRequired()).isTrue();
    PluginContext context =
        PluginContext.builder(factory.options())
            .set(ArxivSnapshotFactory.FILE, Path.of("all.json"))
            .build();
    assertThat(factory.create(context)).hasToString("arxiv-snapshot all.json");
  }

  @Test
  void past_days_can_be_requested() {
    assertThat(ArxivSnapshot.builder(Path.of("all.json")).build().reachesBack()).isTrue();
  }

  @Test
  void configured_holidays_move_an_announcement() throws Exception {
    Path file = TestSnapshots.write(folder, TestSnapshots.line(1));
    PluginContext context =
        PluginContext.builder(factory.options())
            .set(ArxivSnapshotFactory.FILE, file)
            .set(HolidayOption.HOLIDAYS, List.of(TUESDAY.toString()))
            .build();
    assertThat(papers(factory.create(context), TUESDAY)).isZero();
    assertThat(papers(factory.create(context), TUESDAY.plusDays(1))).isEqualTo(1);
    assertThat(papers(TestSnapshots.of(file).build(), TUESDAY)).isEqualTo(1);
  }

  private static int papers(Fetcher fetcher, LocalDate day) throws InterruptedException {
    List<Batch> batches = new ArrayList<>();
    fetcher.fetch(FetchRequest.of(List.of("cs.LG")).days(day, day), batches::add);
    return batches.stream().mapToInt(batch -> batch.papers().size()).sum();
  }

  @Test
  void a_page_has_at_least_one_paper() {
    ArxivSnapshot.Builder builder = ArxivSnapshot.builder(Path.of("all.json"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.pageSize(0))
        .withMessage("page size: expected 1 to 100000 papers, found 0");
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException().isThrownBy(() -> factory.create(null)).withMessage("context");
    assertThatNullPointerException()
        .isThrownBy(() -> ArxivSnapshot.builder(null))
        .withMessage("file");
  }
}
