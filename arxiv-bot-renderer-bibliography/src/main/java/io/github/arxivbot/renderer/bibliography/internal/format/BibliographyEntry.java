package io.github.arxivbot.renderer.bibliography.internal.format;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.renderer.bibliography.internal.name.NameParser;
import io.github.arxivbot.renderer.bibliography.internal.name.PersonName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A paper as a bibliography describes it. Its texts have the TeX of the authors.
 *
 * @param entry the paper and its summary
 * @param maxAuthors the maximum number of authors, at least 1
 * @param abstracts whether the abstract is wanted
 * @param summaries whether the summary is wanted
 */
public record BibliographyEntry(
    DigestEntry entry, int maxAuthors, boolean abstracts, boolean summaries) {

  static final String PUBLISHER = "arXiv";

  /** The first two digits of a year in an identifier of the years up to 1999. */
  private static final int FIRST_YEAR = 91;

  private Paper paper() {
    return entry.paper();
  }

  /** Returns the key, which never changes. */
  String key() {
    return "arxiv-" + eprint().replace('/', '-');
  }

  /** Returns the identifier without version. */
  String eprint() {
    return paper().id().withoutVersion().toString();
  }

  String title() {
    return paper().title();
  }

  List<PersonName> authors() {
    return paper().authors().stream().limit(maxAuthors).map(NameParser::parse).toList();
  }

  boolean hasMoreAuthors() {
    return paper().authors().size() > maxAuthors;
  }

  /** Returns the categories, the primary one first; empty if the source does not state them. */
  List<String> categories() {
    return paper().categories();
  }

  /** Returns the month of version 1, which the identifier states. */
  YearMonth month() {
    String number = eprint();
    int start = number.indexOf('/') + 1;
    int year = Integer.parseInt(number.substring(start, start + 2));
    int month = Integer.parseInt(number.substring(start + 2, start + 4));
    return YearMonth.of((year >= FIRST_YEAR ? 1900 : 2000) + year, month);
  }

  /**
   * Returns the day of version 1 (UTC), if the source states one in the month of the identifier.
   */
  Optional<LocalDate> day() {
    return paper()
        .submitted()
        .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC))
        .filter(day -> YearMonth.from(day).equals(month()));
  }

  String url() {
    return paper().id().withoutVersion().abstractPage().toString();
  }

  Optional<String> doi() {
    return paper().doi();
  }

  Optional<String> journal() {
    return paper().journalReference();
  }

  Optional<String> abstractText() {
    return Optional.of(paper().abstractText())
        .filter(text -> abstracts && !text.isEmpty())
        .map(SafeText::line);
  }

  /** Returns the summary with its label, as one line. */
  Optional<String> note() {
    return entry
        .summary()
        .filter(summary -> summaries)
        .map(summary -> "Summary by " + summary.model() + ": " + SafeText.line(summary.text()));
  }
}
