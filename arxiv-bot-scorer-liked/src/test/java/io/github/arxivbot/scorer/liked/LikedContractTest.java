package io.github.arxivbot.scorer.liked;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.contract.ScorerContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class LikedContractTest extends ScorerContract {

  @TempDir private Path folder;

  @Override
  protected String name() {
    return "liked";
  }

  @Override
  protected PluginContext.Builder context(PluginContext.Builder context) {
    try {
      Path background = folder.resolve("background.jsonl");
      Files.writeString(background, TestPapers.backgroundLines(), StandardCharsets.UTF_8);
      Path liked = folder.resolve("liked.bib");
      Files.writeString(liked, TestPapers.BIBTEX, StandardCharsets.UTF_8);
      return context
          .folder(folder)
          .set(LikedScorerFactory.LIKED, List.of("liked.bib"))
          .set(LikedScorerFactory.ZOTERO, "users/1")
          .set(LikedScorerFactory.BACKGROUND, background);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
