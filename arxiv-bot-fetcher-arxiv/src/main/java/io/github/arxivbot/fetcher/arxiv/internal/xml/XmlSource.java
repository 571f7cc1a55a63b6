package io.github.arxivbot.fetcher.arxiv.internal.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a document, in the encoding that its bytes have, whatever the XML declaration says.
 *
 * @param text the document without byte-order mark, leading blank lines and XML declaration
 * @param malformed whether bytes were replaced by U+FFFD
 */
public record XmlSource(String text, boolean malformed, List<String> problems) {

  private static final int MAX_DECLARATION = 400;
  private static final Pattern DECLARATION = Pattern.compile("(?s)<\\?xml\\s[^>]{0,300}?\\?>");
  private static final Pattern ENCODING =
      Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"']{1,60})[\"']");

  /** Decodes a reply. Prefers UTF-8 to another declared encoding if the bytes are valid UTF-8. */
  static XmlSource decode(HttpReply reply) {
    byte[] bytes = bytes(reply, Integer.MAX_VALUE);
    Optional<String> declared = declaredEncoding(bytes);
    Charset charset = charset(bytes, declared);
    String decoded = decodeStrictly(bytes, charset).orElse("");
    boolean malformed = decoded.isEmpty() && bytes.length > 0;
    if (malformed) {
      decoded = new String(bytes, charset);
    }
    List<String> problems = new ArrayList<>();
    int start = 0;
    while (start < decoded.length() && isBlank(decoded.charAt(start))) {
      start++;
    }
    Matcher declaration = DECLARATION.matcher(decoded).region(start, decoded.length());
    boolean hasDeclaration = declaration.lookingAt();
    if (hasDeclaration && decoded.substring(0, start).chars().anyMatch(c -> c != '\uFEFF')) {
      problems.add("blank lines before the XML declaration are ignored");
    }
    declared
        .filter(name -> !isNameOf(name, charset))
        .ifPresent(
            name ->
                problems.add(
                    "its XML declaration states the encoding "
                        + SafeText.quote(name)
                        + ", but it is "
                        + charset
                        + " and read as such"));
    return new XmlSource(
        decoded.substring(hasDeclaration ? declaration.end() : start), malformed, problems);
  }

  /**
   * Tests whether a parser would accept a document and garble its text, because it is UTF-8 and
   * declares another encoding.
   */
  public static boolean isMisdeclared(HttpReply reply) {
    Optional<String> declared = declaredEncoding(bytes(reply, MAX_DECLARATION));
    if (declared.isEmpty() || declared.get().toUpperCase(Locale.ROOT).startsWith("UTF")) {
      return false;
    }
    byte[] all = bytes(reply, Integer.MAX_VALUE);
    return !isAscii(all) && decodeStrictly(all, UTF_8).isPresent();
  }

  private static Charset charset(byte[] bytes, Optional<String> declared) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    if (first == 0xFEFF || first == '<') {
      return UTF_16BE;
    }
    if (first == 0xFFFE || first == '<' << 8) {
      return UTF_16LE;
    }
    if (decodeStrictly(bytes, UTF_8).isPresent()) {
      return UTF_8;
    }
    return declared
        .flatMap(XmlSource::findCharset)
        .filter(charset -> charset.newEncoder().maxBytesPerChar() == 1)
        .filter(charset -> decodeStrictly(bytes, charset).isPresent())
        .orElse(UTF_8);
  }

  private static Optional<String> declaredEncoding(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, MAX_DECLARATION), ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(start);
    if (!declaration.find()) {
      return Optional.empty();
    }
    Matcher encoding = ENCODING.matcher(declaration.group());
    return encoding.find() ? Optional.of(encoding.group(1)) : Optional.empty();
  }

  private static boolean isNameOf(String name, Charset charset) {
    return findCharset(name).filter(charset::equals).isPresent()
        || (name.equalsIgnoreCase("UTF-16") && charset.name().startsWith("UTF-16"));
  }

  private static Optional<Charset> findCharset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> decodeStrictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == '\uFEFF' || Character.isWhitespace(c);
  }

  private static byte[] bytes(HttpReply reply, int max) {
    try (InputStream body = reply.body()) {
      return body.readNBytes(max);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the body of " + reply.address(), e);
    }
  }
}
