package io.github.arxivbot.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes JSON files that begin with a format number and end with the SHA-256 of
 * everything before it, so that damage is detected. Files of format 1, without a checksum, are read
 * too; they are written as format 2.
 */
public final class ChecksummedJson {

  private static final int FORMAT = 2;
  private static final int FORMAT_WITHOUT_CHECKSUM = 1;
  private static final int END_LENGTH = 84;

  /** The maximum length of the end that contains the checksum, with the line breaks of Windows. */
  public static final int MAX_END_LENGTH = END_LENGTH + 3;

  private static final Pattern END =
      Pattern.compile(",\n  \"sha256\" : \"(?<sum>\\p{XDigit}{64})\"\n}\n");
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ChecksummedJson() {}

  /** Creates an object with the format number. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode().put("format", FORMAT);
  }

  /** Returns the content of the file, with its checksum. */
  public static byte[] bytes(ObjectNode root) throws IOException {
    String text = withLineFeeds(JsonTree.format(root, JSON));
    String content = text.substring(0, text.length() - "\n}".length());
    return (content + ",\n  \"sha256\" : \"" + checksum(content) + "\"\n}\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Reads an object of this format or an earlier one; fails if it is damaged or newer. */
  public static JsonNode read(byte[] json) throws IOException {
    // git on Windows may have changed the line breaks.
    String text = withLineFeeds(new String(json, StandardCharsets.UTF_8));
    int contentEnd = Math.max(0, text.length() - END_LENGTH);
    Matcher end = END.matcher(text).region(contentEnd, text.length());
    boolean hasChecksum = end.matches();
    if (hasChecksum && !checksum(text.substring(0, contentEnd)).equals(end.group("sum"))) {
      throw new DamagedFileException("its checksum is wrong: it was damaged or edited by hand");
    }
    JsonNode root = JsonTree.parse(text, JSON);
    JsonNode format = root.path("format");
    if (!format.isInt() || format.intValue() < FORMAT_WITHOUT_CHECKSUM) {
      throw new DamagedFileException("expected {\"format\": " + FORMAT + ", …}");
    }
    if (format.intValue() > FORMAT) {
      throw new NewerFormatException("expected format " + FORMAT + ", found " + format);
    }
    if (format.intValue() != FORMAT_WITHOUT_CHECKSUM && !hasChecksum) {
      throw new DamagedFileException("its checksum is missing");
    }
    return root;
  }

  /** Returns the checksum in the end of a file, without a check; empty if there is none. */
  public static Optional<String> checksumAtEnd(String end) {
    String text = withLineFeeds(end);
    Matcher found =
        END.matcher(text).region(Math.max(0, text.length() - END_LENGTH), text.length());
    return found.matches() ? Optional.of(found.group("sum")) : Optional.empty();
  }

  private static String checksum(String content) {
    return Sha256.hex(content);
  }

  private static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
  }
}
