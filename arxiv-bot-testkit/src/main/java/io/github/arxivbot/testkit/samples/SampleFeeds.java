package io.github.arxivbot.testkit.samples;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.testkit.internal.XmlBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Feeds of sample papers with the elements that {@code rss.arxiv.org} writes. The day of a feed is
 * that of its newest paper, or a given day, which is then the day of all its papers. An item has
 * identifier, title, abstract, authors, categories, announcement, license, DOI and journal
 * reference; {@link Paper#category()} is the category that is requested. A character that is not
 * allowed in XML becomes U+FFFD.
 *
 * <p>{@link io.github.arxivbot.testkit.server.ArxivServer} serves them; as text, they can be used
 * with any other network.
 */
public final class SampleFeeds {

  private static final DateTimeFormatter RSS_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
  private static final DateTimeFormatter ATOM_DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ENGLISH);
  private static final String ARXIV = "http://arxiv.org/schemas/atom";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private SampleFeeds() {}

  /**
   * Writes an RSS 2.0 feed.
   *
   * @param category the requested category, {@code cs.LG} or {@code cs.AI+cs.CL}
   * @param papers the papers in order
   * @return XML in UTF-8
   * @throws IllegalArgumentException if no paper states when it was announced
   */
  public static String rss(String category, Collection<Paper> papers) {
    return rss(category, newest(papers), papers);
  }

  /**
   * Writes the RSS 2.0 feed of a day.
   *
   * @param category the requested category
   * @param day the day of all announcements, at midnight Eastern
   * @param papers the papers in order; may be empty
   * @return XML in UTF-8
   */
  public static String rss(String category, LocalDate day, Collection<Paper> papers) {
    return rss(category, ArxivCalendar.startOf(day), announcedOn(day, papers));
  }

  /**
   * Writes an Atom 1.0 feed.
   *
   * @param category the requested category, {@code cs.LG} or {@code cs.AI+cs.CL}
   * @param papers the papers in order
   * @return XML in UTF-8
   * @throws IllegalArgumentException if no paper states when it was announced
   */
  public static String atom(String category, Collection<Paper> papers) {
    return atom(category, newest(papers), papers);
  }

  /**
   * Writes the Atom 1.0 feed of a day.
   *
   * @param category the requested category
   * @param day the day of all announcements, at midnight Eastern
   * @param papers the papers in order; may be empty
   * @return XML in UTF-8
   */
  public static String atom(String category, LocalDate day, Collection<Paper> papers) {
    return atom(category, ArxivCalendar.startOf(day), announcedOn(day, papers));
  }

  private static Instant newest(Collection<Paper> papers) {
    return papers.stream()
        .map(Paper::announced)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "none of "
                        + papers.size()
                        + " papers states when it was announced; pass a day"));
  }

  private static List<Paper> announcedOn(LocalDate day, Collection<Paper> papers) {
    return papers.stream()
        .map(p -> p.toBuilder().announced(ArxivCalendar.startOf(day)).build())
        .toList();
  }

  private static String rss(String category, Instant built, Collection<Paper> papers) {
    String date = RSS_DATE.format(built.atZone(ArxivCalendar.EASTERN));
    String address = "http://rss.arxiv.org/rss/" + category;
    XmlBuilder feed =
        new XmlBuilder()
            .open("rss", "xmlns:arxiv", ARXIV, "xmlns:dc", DUBLIN_CORE, "xmlns:atom", ATOM)
            .open("channel")
            .element("title", title(category))
            .element("link", address)
            .element("description", description(category))
            .empty("atom:link", "href", address, "rel", "self", "type", "application/rss+xml")
            .element("docs", "http://www.rssboard.org/rss-specification")
            .element("language", "en-us")
            .element("lastBuildDate", RSS_DATE.format(built.atOffset(ZoneOffset.UTC)))
            .element("managingEditor", "rss-help@arxiv.org")
            .element("pubDate", date)
            .open("skipDays")
            .element("day", "Saturday")
            .element("day", "Sunday")
            .close("skipDays");
    for (Paper paper : papers) {
      feed.open("item")
          .element("title", paper.title())
          .element("link", paper.newestPage().toString())
          .element("description", summary(paper))
          .element("guid", guid(paper), "isPermaLink", "false");
      paper.categories().forEach(name -> feed.element("category", name));
      feed.element(
          "pubDate",
          RSS_DATE.format(paper.announced().orElse(built).atZone(ArxivCalendar.EASTERN)));
      arxivsOwn(paper, feed);
      feed.close("item");
    }
    return feed.close("channel").close("rss").toString();
  }

  private static String atom(String category, Instant built, Collection<Paper> papers) {
    String updated = ATOM_DATE.format(built.atOffset(ZoneOffset.UTC));
    String address = "http://rss.arxiv.org/atom/" + category;
    XmlBuilder feed =
        new XmlBuilder()
            .open("feed", "xmlns:arxiv", ARXIV, "xmlns:dc", DUBLIN_CORE, "xmlns", ATOM)
            .element("id", address)
            .element("title", title(category))
            .element("updated", updated)
            .empty("link", "href", address, "rel", "self", "type", "application/atom+xml")
            .element("subtitle", description(category));
    for (Paper paper : papers) {
      String page = paper.newestPage().toString();
      feed.open("entry")
          .element("id", guid(paper))
          .element("title", paper.title())
          .element("updated", updated)
          .empty("link", "href", page, "rel", "alternate", "type", "text/html")
          .element("summary", summary(paper));
      paper.categories().forEach(name -> feed.empty("category", "term", name));
      feed.element(
          "published",
          ATOM_DATE.format(paper.announced().orElse(built).atZone(ArxivCalendar.EASTERN)));
      arxivsOwn(paper, feed);
      feed.close("entry");
    }
    return feed.close("feed").toString();
  }

  /** Writes the elements of an item after its date, in either format. */
  private static void arxivsOwn(Paper paper, XmlBuilder feed) {
    feed.element("arxiv:announce_type", paper.announceType().label());
    paper.license().ifPresent(license -> feed.element("dc:rights", license));
    paper.doi().ifPresent(doi -> feed.element("arxiv:DOI", doi));
    paper.journalReference().ifPresent(in -> feed.element("arxiv:journal_reference", in));
    if (!paper.authors().isEmpty()) {
      feed.element("dc:creator", String.join(", ", paper.authors()));
    }
  }

  private static String title(String category) {
    return category.replace("+", ", ") + " updates on arXiv.org";
  }

  private static String description(String category) {
    return title(category).replace("arXiv.org", "the arXiv.org e-print archive.");
  }

  private static String guid(Paper paper) {
    return "oai:arXiv.org:" + paper.id();
  }

  private static String summary(Paper paper) {
    String type = paper.announceType().label();
    return "arXiv:%s Announce Type: %s \nAbstract: %s"
        .formatted(paper.id(), type, paper.abstractText());
  }
}
