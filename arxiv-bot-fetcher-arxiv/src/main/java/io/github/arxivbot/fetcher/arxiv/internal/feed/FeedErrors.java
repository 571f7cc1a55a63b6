package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.http.HttpReply;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.input.JDOMParseException;

/** Explains why a reply is not a feed. */
record FeedErrors(String expected) {

  private static final int MAX_REASON = 200;

  /** Returns the error for a reply that the XML parser rejected. */
  FeedFormatException notParsed(HttpReply reply, XmlLimitFilter limits, Exception cause) {
    Optional<String> exceeded = limits.exceeded();
    if (exceeded.isPresent()) {
      return error("one with " + exceeded.get(), false, cause);
    }
    String root = limits.root();
    if (root != null && !root.equalsIgnoreCase("html")) {
      return ReplyText.end(reply).endsWith("</" + root + ">")
          ? error("one with broken XML" + where(cause), true, cause)
          : FeedFormatException.cutOff(
              message("one that is cut off before </" + root + ">" + where(cause)), cause);
    }
    String start = ReplyText.start(reply);
    String lower = start.toLowerCase(Locale.ROOT);
    if (root != null || lower.contains("<html") || lower.contains("<!doctype html")) {
      return error(NotArxivMessages.HTML_PAGE, true, cause);
    }
    if (lower.contains("<!doctype")) {
      return error(NotArxivMessages.DOCTYPE, false, cause);
    }
    if (start.isEmpty()) {
      return error(NotArxivMessages.EMPTY, true, cause);
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return error(NotArxivMessages.startingWith("JSON", start), true, cause);
    }
    return start.contains("<")
        ? error("one with broken XML" + where(cause), true, cause)
        : error(NotArxivMessages.startingWith("text", start), true, cause);
  }

  /** Returns the error for a document that ROME rejected. */
  FeedFormatException notAFeed(String root, Exception cause) {
    if (root.equalsIgnoreCase("html")) {
      return error(NotArxivMessages.HTML_PAGE, true, cause);
    }
    boolean feed = root.equals("rss") || root.equals("feed");
    return feed
        ? error("one with a missing or invalid element: " + reason(cause), false, cause)
        : error(NotArxivMessages.otherRoot(root), false, cause);
  }

  FeedFormatException otherFormat(String romeType) {
    String name = romeType.replace('_', ' ').toUpperCase(Locale.ROOT);
    boolean rdf = romeType.equals("rss_1.0") || romeType.equals("rss_0.90");
    String found = rdf ? name + " (RDF)" : name;
    return new FeedFormatException(message(found + "; check base_url"), false);
  }

  private FeedFormatException error(String found, boolean retryable, Exception cause) {
    return new FeedFormatException(message(found), retryable, cause);
  }

  private String message(String found) {
    return "expected " + expected + ", found " + found;
  }

  private static String where(Exception cause) {
    return cause instanceof JDOMParseException at && at.getLineNumber() > 0
        ? ", in line " + at.getLineNumber() + ": " + reason(cause)
        : ": " + reason(cause);
  }

  /** Returns the parser's sentence without its period, as part of another sentence. */
  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String sentence = SafeText.line(String.valueOf(cause.getMessage()), MAX_REASON);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
