package io.github.arxivbot.internal.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the files of the memory share: a format number, a form that a person can read, and at the
 * end the SHA-256 of all that stands before it, by which a damaged file is told. Format 1 had no
 * checksum; it is still read, and format 2 takes its place when the file is next written.
 */
public final class ChecksummedJson {

  static final int FORMAT = 2;

  private static final int WITHOUT_CHECKSUM = 1;
  private static final int END_LENGTH = 84;
  private static final Pattern END =
      Pattern.compile(",\n  \"sha256\" : \"(?<sum>\\p{XDigit}{64})\"\n}\n");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private ChecksummedJson() {}

  /** An object that states the format. */
  public static ObjectNode object() {
    return JSON.createObjectNode().put("format", FORMAT);
  }

  /** The whole file, with its checksum. */
  public static byte[] bytes(ObjectNode root) throws IOException {
    String text = withLineFeeds(PRETTY.writeValueAsString(root));
    String content = text.substring(0, text.length() - "\n}".length());
    return (content + ",\n  \"sha256\" : \"" + sum(content) + "\"\n}\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads an object of this format or an earlier one.
   *
   * @throws DamagedFileException if it does not hold what was written
   * @throws NewerFormatException if a newer version wrote it
   */
  public static JsonNode read(byte[] json) throws IOException {
    // A clone on Windows may have changed the line breaks, which harms nothing.
    String text = withLineFeeds(new String(json, StandardCharsets.UTF_8));
    int endsAt = Math.max(0, text.length() - END_LENGTH);
    Matcher end = END.matcher(text).region(endsAt, text.length());
    boolean hasSum = end.matches();
    if (hasSum && !sum(text.substring(0, endsAt)).equals(end.group("sum"))) {
      throw new DamagedFileException(
          "its checksum is another one: a fault changed it, or somebody edited it by hand");
    }
    JsonNode root = JSON.readTree(text);
    JsonNode format = root.path("format");
    if (!format.isInt() || format.intValue() < WITHOUT_CHECKSUM) {
      throw new DamagedFileException("expected {\"format\": " + FORMAT + ", …}");
    }
    if (format.intValue() > FORMAT) {
      throw new NewerFormatException("expected format " + FORMAT + ", found " + format);
    }
    if (format.intValue() != WITHOUT_CHECKSUM && !hasSum) {
      throw new DamagedFileException("its checksum is missing");
    }
    return root;
  }

  private static String sum(String content) {
    return Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
  }
}
