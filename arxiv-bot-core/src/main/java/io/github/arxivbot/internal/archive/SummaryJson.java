package io.github.arxivbot.internal.archive;

import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.internal.json.JsonObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;

/** The form of a summary, in a file of its own and in a digest's. */
public final class SummaryJson {

  private SummaryJson() {}

  public static void write(ObjectNode node, Summary summary) {
    node.put("model", summary.model())
        .put("read", summary.read().name().toLowerCase(Locale.ROOT))
        .put("text", summary.text())
        .put("numbers_checked", summary.numbersChecked());
    ArrayNode unsupported = node.putArray("unsupported_numbers");
    summary.unsupportedNumbers().forEach(unsupported::add);
    node.putObject("usage")
        .put("prompt_tokens", summary.usage().promptTokens())
        .put("completion_tokens", summary.usage().completionTokens())
        .put("requests", summary.usage().requests())
        .put("cost", summary.usage().cost().toPlainString());
  }

  public static Summary read(JsonObjectReader fields) throws IOException {
    JsonObjectReader usage = fields.object("usage");
    try {
      return Summary.builder(fields.text("text"), fields.text("model"))
          .read(fields.text("read", name -> Summary.Read.valueOf(name.toUpperCase(Locale.ROOT))))
          .numbers(fields.integer("numbers_checked"), fields.texts("unsupported_numbers"))
          .usage(
              new Usage(
                  usage.longInteger("prompt_tokens"),
                  usage.longInteger("completion_tokens"),
                  usage.integer("requests"),
                  usage.text("cost", BigDecimal::new)))
          .build();
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException("it holds no summary: " + e.getMessage());
    }
  }
}
