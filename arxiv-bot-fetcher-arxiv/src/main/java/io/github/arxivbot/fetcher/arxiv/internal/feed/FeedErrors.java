package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jdom2.input.JDOMParseException;

/**
 * Says what a reply is that is no feed.
 *
 * @param expected what was asked for
 */
record FeedErrors(String expected) {

  private static final String PROXY =
      "; check base_url, and whether something answers in arXiv's place";
  private static final int LOOK = 1000;

  FeedFormatException notParsed(HttpReply reply, XmlLimitFilter limits, Exception cause) {
    String tooMuch = limits.complaint();
    if (tooMuch != null) {
      return of("one with " + tooMuch, false, cause);
    }
    String root = limits.root();
    if (root != null && !root.equalsIgnoreCase("html")) {
      String end = text(reply, Math.max(0, reply.length() - LOOK), LOOK).stripTrailing();
      return end.endsWith("</" + root + ">")
          ? of("one whose XML is broken" + where(cause), true, cause)
          : FeedFormatException.cutOff(
              found("one that is cut off before </" + root + ">" + where(cause)), cause);
    }
    String start = text(reply, 0, LOOK).strip();
    String lower = start.toLowerCase(Locale.ROOT);
    if (root != null || lower.contains("<html") || lower.contains("<!doctype html")) {
      return of("an HTML page" + PROXY, true, cause);
    }
    if (lower.contains("<!doctype")) {
      return of(
          "XML with a DOCTYPE, which is refused because of what it can include", false, cause);
    }
    if (start.isEmpty()) {
      return of("nothing: the answer is empty", true, cause);
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return of("JSON that begins " + SafeText.quote(start) + PROXY, true, cause);
    }
    return start.contains("<")
        ? of("one whose XML is broken" + where(cause), true, cause)
        : of("text that begins " + SafeText.quote(start) + PROXY, true, cause);
  }

  FeedFormatException notAFeed(String root, Exception cause) {
    if (root.equalsIgnoreCase("html")) {
      return of("an HTML page" + PROXY, true, cause);
    }
    boolean feed = root.equals("rss") || root.equals("feed");
    return feed
        ? of("one that lacks or misuses an element: " + reason(cause), false, cause)
        : of("XML whose outermost element is " + SafeText.quote(root) + PROXY, false, cause);
  }

  FeedFormatException otherFeed(String romeType) {
    String name = romeType.replace('_', ' ').toUpperCase(Locale.ROOT);
    String found =
        romeType.equals("rss_1.0") || romeType.equals("rss_0.90") ? name + " (RDF)" : name;
    return new FeedFormatException(found(found + "; check base_url"), false);
  }

  private FeedFormatException of(String found, boolean retryable, Exception cause) {
    return new FeedFormatException(found(found), retryable, cause);
  }

  private String found(String what) {
    return "expected " + expected + ", found " + what;
  }

  private static String where(Exception cause) {
    return cause instanceof JDOMParseException at && at.getLineNumber() > 0
        ? ", in line " + at.getLineNumber() + ": " + reason(cause)
        : ": " + reason(cause);
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return SafeText.line(String.valueOf(cause.getMessage()), 200);
  }

  private static String text(HttpReply reply, int from, int length) {
    try (InputStream body = reply.body()) {
      body.skipNBytes(from);
      return new String(body.readNBytes(length), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the body of " + reply.address() + " is in memory", e);
    }
  }
}
