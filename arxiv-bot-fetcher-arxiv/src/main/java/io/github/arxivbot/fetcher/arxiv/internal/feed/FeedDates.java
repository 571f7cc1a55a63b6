package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.internal.text.SafeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a feed, as UTC in whole seconds.
 *
 * <p>They are hidden from ROME: it tries one format after another for each date, reads microseconds
 * as milliseconds ({@code 04:00:11.600500} becomes 04:10:11.5), and uses the machine's time zone
 * for a date with white space around it. A date becomes an element of another namespace, which ROME
 * passes on unread.
 */
public final class FeedDates {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Map<String, String> NAMESPACES =
      Map.of("pubDate", "", "lastBuildDate", "", "updated", ATOM, "published", ATOM);
  private static final Namespace HIDDEN = Namespace.getNamespace("arxiv-bot:dates");
  private static final Map<String, String> OFFSETS =
      Map.of(" EST", " -0500", " EDT", " -0400", " UTC", " GMT", " UT", " GMT", " Z", " GMT");
  private static final Instant MIN = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant MAX = Instant.parse("9999-12-31T23:59:59Z");

  /** By text: all items of a feed usually have the same date. */
  private final Map<String, Optional<Instant>> dates = new HashMap<>();

  private final List<String> problems = new ArrayList<>();
  private int items;

  private FeedDates() {}

  static FeedDates hide(Document document) {
    FeedDates dates = new FeedDates();
    dates.hideIn(document.getRootElement());
    return dates;
  }

  private void hideIn(Element parent) {
    items += isItem(parent) ? 1 : 0;
    for (int i = 0; i < parent.getContentSize(); i++) {
      if (parent.getContent(i) instanceof Element element) {
        if (element.getNamespaceURI().equals(NAMESPACES.get(element.getName()))) {
          check(element);
          parent.setContent(i, new Element(element.getName(), HIDDEN).setText(element.getText()));
        } else {
          hideIn(element);
        }
      }
    }
  }

  private void check(Element element) {
    String text = element.getText();
    if (find(text).isEmpty() && !text.isBlank() && isAnnouncementDate(element)) {
      problems.add(
          "item "
              + items
              + ": expected a date with its time zone as "
              + element.getName()
              + ", found "
              + SafeText.quote(text)
              + "; the date of the feed is used");
    }
  }

  private static boolean isItem(Element element) {
    return element.getName().equals("item") || element.getName().equals("entry");
  }

  private static boolean isAnnouncementDate(Element date) {
    Element parent = date.getParentElement();
    return parent != null && isItem(parent) && !date.getName().equals("updated");
  }

  /** Returns a problem for each announcement date of an item that cannot be read. */
  List<String> problems() {
    return problems;
  }

  /** Returns the date with a name among the elements that ROME passed on, or null. */
  public @Nullable Instant find(String name, List<Element> elements) {
    for (Element element : elements) {
      if (element.getName().equals(name) && element.getNamespace().equals(HIDDEN)) {
        return find(element.getText()).orElse(null);
      }
    }
    return null;
  }

  private Optional<Instant> find(String text) {
    return dates.computeIfAbsent(
        text,
        key ->
            parse(key)
                .map(date -> date.truncatedTo(ChronoUnit.SECONDS))
                .filter(date -> !date.isBefore(MIN) && !date.isAfter(MAX)));
  }

  /** Parses a date of RSS (RFC 822) or Atom (RFC 3339); empty if it has no time zone. */
  public static Optional<Instant> parse(String text) {
    String date = text.strip();
    for (Map.Entry<String, String> offset : OFFSETS.entrySet()) {
      if (date.endsWith(offset.getKey())) {
        date = date.substring(0, date.length() - offset.getKey().length()) + offset.getValue();
        break;
      }
    }
    Optional<Instant> rss = parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    return rss.isPresent() ? rss : parse(date, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static Optional<Instant> parse(String date, DateTimeFormatter format) {
    try {
      return Optional.of(format.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
