package io.github.arxivbot.fetcher.biorxiv.internal;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Converts postings to papers.
 *
 * @param host the host of pages and PDFs
 * @param category the category, as requested
 * @param fetched the time of fetching
 */
public record PreprintMapper(String host, String category, Instant fetched) {

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:jats:)?(?:i|b|u|em|strong|italic|bold|sub|sup|sc|p|br|title|sec)\\s*/?>");

  /**
   * Returns the paper of a posting.
   *
   * @throws IllegalArgumentException if a field that every paper has is absent or wrong
   */
  public Paper map(PreprintRecord posting) {
    int version = version(posting);
    PaperId id = PaperId.of(PaperId.DOI, required(posting, "doi"), version);
    String title = text(required(posting, "title"));
    LocalDate posted = posted(posting);
    Instant time = posted.atStartOfDay(ZoneOffset.UTC).toInstant();
    String page = "https://" + host + "/content/" + id.value() + "v" + version;
    boolean isWithdrawn = isWithdrawn(posting, title);
    String published = posting.field("published");
    return Paper.builder(id, title)
        .page(URI.create(page))
        .pdf(isWithdrawn ? null : URI.create(page + ".full.pdf"))
        .abstractText(text(posting.field("abstract")))
        .authors(authors(posting.field("authors")))
        .category(category)
        .categories(List.of(posting.category()))
        .announceType(version == 1 ? AnnounceType.NEW : AnnounceType.REPLACE)
        .announced(ArxivCalendar.startOf(posted.plusDays(1)))
        .submitted(version == 1 ? time : null)
        .updated(time)
        .fetched(fetched)
        .doi(published.isEmpty() ? null : published)
        .license(posting.field("license").isEmpty() ? null : posting.field("license"))
        .withdrawn(isWithdrawn)
        .build();
  }

  private static int version(PreprintRecord posting) {
    String text = required(posting, "version");
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException("version: expected a number from 1, found " + text);
    }
    return Integer.parseInt(text);
  }

  private static LocalDate posted(PreprintRecord posting) {
    String text = required(posting, "date");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("date: expected YYYY-MM-DD, found " + text, e);
    }
  }

  private static String required(PreprintRecord posting, String name) {
    String text = posting.field(name);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(name + ": expected a text, found none");
    }
    return text;
  }

  private static boolean isWithdrawn(PreprintRecord posting, String title) {
    return posting.field("type").toLowerCase(Locale.ROOT).startsWith("withdraw")
        || title.toUpperCase(Locale.ROOT).startsWith("WITHDRAWN:");
  }

  /** Removes the tags of simple markup, and decodes the entities of XML. */
  private static String text(String markup) {
    return TAG.matcher(markup)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** Splits names of the form "Family, Given; Family, Given". */
  private static List<String> authors(String names) {
    return Arrays.stream(names.split(";", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(PreprintMapper::givenFirst)
        .toList();
  }

  private static String givenFirst(String name) {
    int comma = name.indexOf(',');
    String given = comma < 0 ? "" : name.substring(comma + 1).strip();
    return given.isEmpty() ? name.replace(",", "").strip() : given + " " + name.substring(0, comma);
  }
}
