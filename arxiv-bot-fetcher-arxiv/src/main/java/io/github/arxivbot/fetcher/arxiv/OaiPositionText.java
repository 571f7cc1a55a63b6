package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.FetchRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A position as text, with the request that it belongs to. */
final class OaiPositionText {

  private static final String FORM = "oai1";
  private static final int LONGEST = 4 << 20;

  private final String request;
  private final int categories;

  OaiPositionText(FetchRequest request, String format, boolean everything) {
    this.request =
        String.join(" ", request.categories())
            + "/"
            + request.from().map(LocalDate::toString).orElse("")
            + "/"
            + request.to().map(LocalDate::toString).orElse("")
            + "/"
            + format
            + (everything ? "/everything" : "");
    this.categories = request.categories().size();
  }

  String write(OaiPosition position) {
    StringBuilder text = new StringBuilder(FORM);
    append(text, "request", request);
    append(text, "category", position.category());
    append(text, "set", position.set());
    append(text, "from", position.span().from());
    append(text, "until", position.span().until());
    append(text, "token", position.token());
    append(text, "dies", position.dies());
    append(text, "last", position.last());
    append(text, "ids", position.ids().isEmpty() ? null : String.join(" ", position.ids()));
    append(text, "unordered", position.unordered() ? "yes" : null);
    return text.toString();
  }

  /**
   * Reads a position.
   *
   * @throws IllegalArgumentException with a sentence, if it is none of this request
   */
  OaiPosition read(String text) {
    try {
      Map<String, String> parts = parts(text);
      if (!request.equals(parts.get("request"))) {
        throw new IllegalArgumentException(
            "position: expected one that a batch of this very request stated, found that of another"
                + " one; start without a position");
      }
      OaiSpan span =
          new OaiSpan(
              parse(parts, "from", LocalDate::parse), parse(parts, "until", LocalDate::parse));
      String ids = parts.getOrDefault("ids", "");
      return new OaiPosition(
          span,
          place(parts, "category", categories),
          place(parts, "set", Integer.MAX_VALUE),
          parts.get("token"),
          parse(parts, "dies", Instant::parse),
          parse(parts, "last", LocalDate::parse),
          ids.isEmpty() ? List.of() : List.of(ids.split(" ", -1)),
          parts.containsKey("unordered"));
    } catch (DateTimeException e) {
      throw damaged();
    }
  }

  private static Map<String, String> parts(String text) {
    if (text.length() > LONGEST || !text.startsWith(FORM + "&")) {
      throw damaged();
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : text.substring(FORM.length() + 1).split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw damaged();
      }
      parts.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
    }
    return parts;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
  }

  private static <T> @Nullable T parse(
      Map<String, String> parts, String name, Function<String, T> parser) {
    String value = parts.get(name);
    return value == null ? null : parser.apply(value);
  }

  private static int place(Map<String, String> parts, String name, int most) {
    String value = parts.getOrDefault(name, "");
    if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > most) {
      throw damaged();
    }
    return Integer.parseInt(value);
  }

  private static void append(StringBuilder text, String name, @Nullable Object value) {
    if (value != null) {
      String encoded = URLEncoder.encode(Objects.toString(value), StandardCharsets.UTF_8);
      text.append('&').append(name).append('=').append(encoded);
    }
  }

  private static IllegalArgumentException damaged() {
    return new IllegalArgumentException(
        "position: expected one that a batch of arxiv-oai stated, found another text; start without"
            + " a position");
  }
}
