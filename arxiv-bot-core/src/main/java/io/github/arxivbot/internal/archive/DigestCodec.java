package io.github.arxivbot.internal.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.codec.JsonCodec;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON of digests, their entries and papers, as in the archive, and of scores. */
public final class DigestCodec implements JsonCodec {

  /** Used by {@link java.util.ServiceLoader}. */
  public DigestCodec() {}

  @Override
  public String write(Object value) {
    if (value instanceof Digest digest) {
      try {
        return new String(DigestJson.write(digest), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // cannot happen in memory
      }
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (value instanceof DigestEntry entry) {
      DigestJson.write(node, entry);
    } else if (value instanceof Paper paper) {
      PaperJson.write(node, paper);
    } else if (value instanceof Score score) {
      write(node, score);
    } else {
      throw new IllegalArgumentException("no JSON format for " + value.getClass());
    }
    return node.toString();
  }

  private static void write(ObjectNode node, Score score) {
    if (score instanceof Score.Points points) {
      node.put("kind", "points").put("total", points.total());
      DigestJson.writeReasons(node.putArray("reasons"), points.reasons());
    } else if (score instanceof Score.Ranks ranks) {
      node.put("kind", "ranks").put("total", ranks.total());
      DigestJson.writeReasons(node.putArray("reasons"), ranks.reasons());
    } else if (score instanceof Score.Veto veto) {
      node.put("kind", "veto").put("reason", veto.reason());
      DigestJson.writeReasons(node.putArray("causes"), veto.causes());
    } else if (score instanceof Score.NoMatch none) {
      node.put("kind", "no-match").put("reason", none.reason());
    }
  }

  @Override
  public <T> T read(Class<T> type, String json) throws IOException {
    if (type != Digest.class) {
      throw new IllegalArgumentException("no JSON format for " + type);
    }
    return type.cast(DigestJson.read(json.getBytes(StandardCharsets.UTF_8)));
  }
}
