package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.spi.rerank.Judgment;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Judgments of rerankers in earlier runs. */
public final class JudgmentCache extends ModelResultCache<Judgment> {

  private static final Format<Judgment> FORMAT =
      new Format<>("judgments", "rerank-refusal.json", JudgmentCache::write, JudgmentCache::read);

  JudgmentCache(@Nullable Path stateFolder) {
    super(stateFolder, FORMAT);
  }

  private static void write(ObjectNode node, Judgment judgment) {
    node.put("score", judgment.score())
        .put("criterion", judgment.criterion())
        .put("reason", judgment.reason());
  }

  private static Judgment read(JsonObjectReader fields) throws IOException {
    try {
      return new Judgment(fields.number("score"), fields.text("criterion"), fields.text("reason"));
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException("invalid judgment: " + e.getMessage());
    }
  }
}
