package io.github.arxivbot.renderer.bibliography.internal.format;

import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.renderer.bibliography.internal.name.PersonName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a bibliography as RIS. A preprint is a general reference, for which RIS has no type. */
public final class RisWriter {

  private final StringBuilder out = new StringBuilder();

  private RisWriter() {}

  public static String write(List<BibliographyEntry> entries) {
    RisWriter writer = new RisWriter();
    entries.forEach(writer::write);
    return writer.out.toString();
  }

  private void write(BibliographyEntry entry) {
    out.append(out.length() == 0 ? "" : "\n");
    tag("TY", entry.journal().isPresent() ? "JOUR" : "GEN");
    tag("ID", entry.key());
    entry.authors().forEach(author -> tag("AU", name(author)));
    tag("TI", TexText.parse(entry.title()).toUnicode());
    entry.month().ifPresent(month -> date(month, entry.day()));
    entry.journal().ifPresent(journal -> tag("T2", journal));
    entry.eprint().ifPresent(this::eprint);
    entry.doi().ifPresent(doi -> tag("DO", doi));
    tag("UR", entry.url());
    entry.categories().forEach(category -> tag("KW", category));
    entry.abstractText().ifPresent(text -> tag("AB", TexText.parse(text).toUnicode()));
    entry.note().ifPresent(note -> tag("N1", note));
    tag("ER", "");
  }

  private void date(YearMonth month, Optional<LocalDate> day) {
    tag("PY", Integer.toString(month.getYear()));
    tag(
        "DA",
        String.format(Locale.ROOT, "%d/%02d/", month.getYear(), month.getMonthValue())
            + day.map(one -> String.format(Locale.ROOT, "%02d", one.getDayOfMonth())).orElse("")
            + "/");
  }

  private void eprint(String number) {
    tag("PB", BibliographyEntry.PUBLISHER);
    tag("AN", BibliographyEntry.PUBLISHER + ":" + number);
  }

  /** Returns a name as "Family, Given, Suffix". */
  private static String name(PersonName name) {
    String last = name.particle().isEmpty() ? name.family() : name.particle() + " " + name.family();
    String given = name.given().isEmpty() ? "" : ", " + name.given();
    return last + given + (name.suffix().isEmpty() ? "" : ", " + name.suffix());
  }

  private void tag(String tag, String value) {
    out.append(tag).append("  - ").append(value).append("\r\n");
  }
}
