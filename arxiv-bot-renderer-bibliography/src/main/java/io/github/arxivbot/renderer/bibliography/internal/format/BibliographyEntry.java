package io.github.arxivbot.renderer.bibliography.internal.format;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.renderer.bibliography.internal.name.NameParser;
import io.github.arxivbot.renderer.bibliography.internal.name.PersonName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A paper as a bibliography describes it. Its texts have the TeX of the authors. */
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
    return paper().id().scheme() + "-" + paper().id().value().replaceAll("[^A-Za-z0-9.-]", "-");
  }

  /** Returns the identifier without version; empty if the paper is not on arXiv. */
  Optional<String> eprint() {
    return paper().id() instanceof ArxivId arxiv ? Optional.of(arxiv.number()) : Optional.empty();
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

  /** Returns the month of version 1, which an identifier of arXiv states. */
  Optional<YearMonth> month() {
    Optional<String> eprint = eprint();
    return eprint.isPresent()
        ? eprint.map(BibliographyEntry::monthOf)
        : submittedDay().map(YearMonth::from);
  }

  private static YearMonth monthOf(String number) {
    int start = number.indexOf('/') + 1;
    int year = Integer.parseInt(number.substring(start, start + 2));
    int month = Integer.parseInt(number.substring(start + 2, start + 4));
    return YearMonth.of((year >= FIRST_YEAR ? 1900 : 2000) + year, month);
  }

  /**
   * Returns the day of version 1 (UTC), if the source states one in the month of the identifier.
   */
  Optional<LocalDate> day() {
    return submittedDay().filter(day -> month().equals(Optional.of(YearMonth.from(day))));
  }

  private Optional<LocalDate> submittedDay() {
    return paper().submitted().map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
  }

  String url() {
    return paper().newestPage().toString();
  }

  Optional<String> doi() {
    PaperId id = paper().id();
    return id.scheme().equals(PaperId.DOI) ? Optional.of(id.value()) : paper().doi();
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
