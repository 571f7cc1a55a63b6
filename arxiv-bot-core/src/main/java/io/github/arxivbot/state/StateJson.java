package io.github.arxivbot.state;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the files of the memory share: a format number, and a form that a person can read. */
final class StateJson {

  static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private StateJson() {}

  /** An object that states the format. */
  static ObjectNode object() {
    return JSON.createObjectNode().put("format", FORMAT);
  }

  static byte[] bytes(ObjectNode root) throws IOException {
    return (PRETTY.writeValueAsString(root).replace("\r\n", "\n") + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Reads an object of this format. */
  static JsonNode read(byte[] json) throws IOException {
    JsonNode root = JSON.readTree(json);
    JsonNode format = root.path("format");
    if (format.isInt() && format.intValue() > FORMAT) {
      throw new NewerFormatException("expected format " + FORMAT + ", found " + format);
    }
    if (!format.isInt() || format.intValue() != FORMAT) {
      throw new IOException("expected {\"format\": " + FORMAT + ", …}");
    }
    return root;
  }
}
