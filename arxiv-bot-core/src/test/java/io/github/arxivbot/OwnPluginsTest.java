package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.rerank.Judgment;
import io.github.arxivbot.spi.rerank.RerankRequest;
import io.github.arxivbot.spi.rerank.Reranker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reranker, the renderer and the notifier of docs/plugin.md. */
class OwnPluginsTest {

  @TempDir private Path folder;

  record WordReranker(String word) implements Reranker {
    @Override
    public void rerank(RerankRequest request) {
      for (Paper paper : request.papers()) { // each judgment is stored as soon as it is passed on
        double score = paper.abstractText().contains(word) ? 10 : 2;
        request.judged(paper, new Judgment(score, word, "the abstract was searched for it"));
      }
    }

    @Override
    public String fingerprint() { // stored judgments count as long as it does not change
      return "word " + word;
    }
  }

  record TableRenderer(String separator) implements Renderer {
    @Override
    public void render(RenderRequest request, Appendable out) throws IOException {
      for (DigestEntry entry : request.digest().entries()) {
        out.append(entry.paper().id().toString()).append(separator);
        out.append(entry.paper().title()).append('\n'); // one line without tabs
      }
    }
  }

  record FolderNotifier(Path inbox) implements Notifier {
    @Override
    public void send(Notification notification, String recipient) throws NotificationException {
      try { // the same message always has the same identifier
        Files.writeString(inbox.resolve(notification.id()), preview(notification, recipient));
      } catch (IOException e) { // nothing was sent, so the bot may try again
        throw new NotificationException(Outcome.TEMPORARY, "the folder cannot be written", e);
      }
    }

    @Override
    public String preview(Notification notification, String recipient) {
      return notification.digest().entries().size() + " papers on " + notification.digest().day();
    }
  }

  @Test
  void a_reranker_a_renderer_and_a_notifier_of_ten_lines_each_work() throws Exception {
    try (ArxivBot bot =
        ArxivBot.builder()
            .categories("cs.LG")
            .fetcher(source(batch("cs.LG", DAY, paper("2602.00001v1", AnnounceType.NEW, "cs.LG"))))
            .scorer(PipelineFixtures.everything())
            .reranker(new WordReranker("cache"))
            .clock(PipelineFixtures.clock("2026-02-11T12:00:00Z"))
            .output(new TableRenderer("\t"), folder.resolve("papers.tsv"))
            .notify("inbox", new FolderNotifier(folder))
            .build()) {
      RunReport report = bot.run();
      assertThat(report.problems()).isEmpty();
      assertThat(report.digests().get(0).entries().get(0).score().reasons().get(0).term())
          .isEqualTo("judged 2 of 10, cache: the abstract was searched for it");
    }

    assertThat(folder.resolve("papers.tsv")).hasContent("2602.00001v1\tTitle of 2602.00001");
    try (var messages = Files.list(folder)) {
      assertThat(messages.filter(file -> !file.endsWith("papers.tsv")))
          .singleElement()
          .satisfies(file -> assertThat(file).hasContent("1 papers on 2026-02-11"));
    }
  }
}
