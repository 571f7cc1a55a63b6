package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.internal.text.SafeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * The dates of a feed.
 *
 * <p>ROME reads microseconds as milliseconds ({@code 04:00:11.600500} becomes 04:10:11.5), and
 * falls back on the machine's time zone where a date stands between blanks. So it is only shown
 * dates in the one form that it reads right everywhere.
 */
public final class FeedDateNormalizer {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Map<String, String> NAMESPACES =
      Map.of("pubDate", "", "lastBuildDate", "", "updated", ATOM, "published", ATOM);
  private static final Map<String, String> ZONES =
      Map.of(" EST", " -0500", " EDT", " -0400", " UTC", " GMT", " UT", " GMT", " Z", " GMT");

  private FeedDateNormalizer() {}

  /**
   * Rewrites each date as UTC in whole seconds; one that can't be read becomes empty.
   *
   * @return the announcement dates of items that can't be read
   */
  static List<String> normalise(Document document) {
    List<String> odd = new ArrayList<>();
    int place = 0;
    List<Element> elements = new ArrayList<>(); // JDOM's iterator ends where a text is replaced
    document.getDescendants(Filters.element()).forEach(elements::add);
    for (Element element : elements) {
      String namespace = NAMESPACES.get(element.getName());
      place += isItem(element) ? 1 : 0;
      if (namespace != null && namespace.equals(element.getNamespaceURI())) {
        String text = element.getText();
        Optional<Instant> date = parse(text);
        if (date.isEmpty() && !text.isBlank() && dates(element)) {
          odd.add(unreadable(place, element.getName(), text));
        }
        element.setText(date.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(""));
      }
    }
    return odd;
  }

  private static boolean isItem(Element element) {
    return element.getName().equals("item") || element.getName().equals("entry");
  }

  /** Whether this is the date of an item that is read; Atom's {@code updated} of an entry isn't. */
  private static boolean dates(Element date) {
    Element parent = date.getParentElement();
    return parent != null && isItem(parent) && !date.getName().equals("updated");
  }

  private static String unreadable(int place, String name, String text) {
    return "item "
        + place
        + ": expected a date with its time zone as "
        + name
        + ", found "
        + SafeText.quote(text)
        + "; the feed's own date is taken";
  }

  /** A date as RSS (RFC 822) or Atom (RFC 3339) writes it; nothing without a time zone. */
  public static Optional<Instant> parse(String text) {
    String date = text.strip();
    for (Map.Entry<String, String> zone : ZONES.entrySet()) {
      if (date.endsWith(zone.getKey())) {
        date = date.substring(0, date.length() - zone.getKey().length()) + zone.getValue();
        break;
      }
    }
    Optional<Instant> rss = parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    return rss.isPresent() ? rss : parse(date, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static Optional<Instant> parse(String date, DateTimeFormatter form) {
    try {
      return Optional.of(form.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
