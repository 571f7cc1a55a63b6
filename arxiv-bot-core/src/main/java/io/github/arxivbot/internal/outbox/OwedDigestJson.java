package io.github.arxivbot.internal.outbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.archive.DigestJson;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import java.io.IOException;

/** The file format of an {@link OwedDigest}: that of a digest, with the problems of the run. */
final class OwedDigestJson {

  private OwedDigestJson() {}

  static byte[] write(OwedDigest owed) throws IOException {
    ObjectNode root = DigestJson.tree(owed.digest()).put("published", owed.published());
    ArrayNode problems = root.putArray("problems");
    for (Problem problem : owed.problems()) {
      problems
          .addObject()
          .put("step", EnumWords.of(problem.step()))
          .put("subject", problem.subject())
          .put("message", problem.message())
          .put("retryable", problem.retryable());
    }
    return ChecksummedJson.bytes(root);
  }

  static OwedDigest read(byte[] json) throws IOException {
    JsonObjectReader root = JsonObjectReader.of(ChecksummedJson.read(json));
    return new OwedDigest(
        DigestJson.read(root),
        root.objects("problems", OwedDigestJson::problem),
        root.flag("published"));
  }

  private static Problem problem(JsonObjectReader fields) throws IOException {
    return new Problem(
        fields.constant("step", Step.class),
        fields.text("subject"),
        fields.text("message"),
        fields.flag("retryable"));
  }
}
