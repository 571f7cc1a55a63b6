package io.github.arxivbot.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file form of a kept summary, format 1. */
final class SummaryJson {

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private SummaryJson() {}

  static byte[] write(ArxivId id, String fingerprint, LocalDate kept, Summary summary)
      throws JsonProcessingException {
    ObjectNode root =
        JSON.createObjectNode()
            .put("format", FORMAT)
            .put("id", id.toString())
            .put("fingerprint", fingerprint)
            .put("kept", kept.toString())
            .put("model", summary.model())
            .put("read", summary.read().name().toLowerCase(Locale.ROOT))
            .put("text", summary.text())
            .put("numbers_checked", summary.numbersChecked());
    ArrayNode unsupported = root.putArray("unsupported_numbers");
    summary.unsupportedNumbers().forEach(unsupported::add);
    root.putObject("usage")
        .put("prompt_tokens", summary.usage().promptTokens())
        .put("completion_tokens", summary.usage().completionTokens())
        .put("requests", summary.usage().requests())
        .put("cost", summary.usage().cost().toPlainString());
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    return (json.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The day since which it is kept; nothing where that can't be read. */
  static Optional<LocalDate> kept(byte[] json) {
    try {
      return Optional.of(LocalDate.parse(JSON.readTree(json).path("kept").asText()));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  static Summary read(byte[] json) throws IOException {
    JsonNode root = JSON.readTree(json);
    if (root.path("format").asInt() != FORMAT) {
      throw new IOException("expected format " + FORMAT + ", found " + root.path("format"));
    }
    List<String> unsupported = new ArrayList<>();
    root.path("unsupported_numbers").forEach(number -> unsupported.add(number.asText()));
    JsonNode usage = root.path("usage");
    try {
      return Summary.builder(root.path("text").asText(), root.path("model").asText())
          .read(Summary.Read.valueOf(root.path("read").asText().toUpperCase(Locale.ROOT)))
          .numbers(root.path("numbers_checked").asInt(), unsupported)
          .usage(
              new Usage(
                  usage.path("prompt_tokens").asLong(),
                  usage.path("completion_tokens").asLong(),
                  usage.path("requests").asInt(),
                  new BigDecimal(usage.path("cost").asText("0"))))
          .build();
    } catch (IllegalArgumentException e) {
      throw new IOException("it holds no summary: " + e.getMessage(), e);
    }
  }
}
