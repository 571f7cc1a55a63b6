package io.github.arxivbot.internal.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.math.BigDecimal;

/** The JSON format of a summary, in the cache and in digests. */
public final class SummaryJson {

  /** Absent for the kind of most summaries, so that older versions can read them. */
  private static final String KIND = "kind";

  private SummaryJson() {}

  public static void write(ObjectNode node, Summary summary) {
    if (summary.kind() != Summary.Kind.AI) {
      node.put(KIND, EnumWords.of(summary.kind()));
    }
    node.put("model", summary.model())
        .put("read", EnumWords.of(summary.read()))
        .put("text", summary.text())
        .put("numbers_checked", summary.numbersChecked());
    summary.unsupportedNumbers().forEach(node.putArray("unsupported_numbers")::add);
    node.putObject("usage")
        .put("prompt_tokens", summary.usage().promptTokens())
        .put("completion_tokens", summary.usage().completionTokens())
        .put("requests", summary.usage().requests())
        .put("cost", summary.usage().cost().toPlainString());
  }

  public static Summary read(JsonObjectReader fields) throws IOException {
    JsonObjectReader usage = fields.object("usage");
    Summary.Kind kind = fields.find(KIND, word -> EnumWords.parse(Summary.Kind.class, word));
    try {
      return Summary.builder(fields.text("text"), fields.text("model"))
          .kind(kind == null ? Summary.Kind.AI : kind)
          .read(fields.constant("read", Summary.Read.class))
          .numbers(fields.integer("numbers_checked"), fields.texts("unsupported_numbers"))
          .usage(
              new ModelUsage(
                  usage.longInteger("prompt_tokens"),
                  usage.longInteger("completion_tokens"),
                  usage.integer("requests"),
                  usage.text("cost", BigDecimal::new)))
          .build();
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException("invalid summary: " + e.getMessage());
    }
  }
}
