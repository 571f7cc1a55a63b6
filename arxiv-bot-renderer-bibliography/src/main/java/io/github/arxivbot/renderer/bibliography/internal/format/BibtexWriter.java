package io.github.arxivbot.renderer.bibliography.internal.format;

import io.github.arxivbot.renderer.bibliography.internal.latex.LatexEncoder;
import io.github.arxivbot.renderer.bibliography.internal.name.PersonName;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a bibliography as BibTeX, with the fields of arXiv's eprints ({@code eprint}, {@code
 * archiveprefix}, {@code primaryclass}).
 */
public final class BibtexWriter {

  private final LatexEncoder latex;
  private static final Pattern SEPARATOR = Pattern.compile("(?i),|(?<!\\S)and(?!\\S)|^others$");

  private final StringBuilder out = new StringBuilder();

  private BibtexWriter(LatexEncoder latex) {
    this.latex = latex;
  }

  /** Returns the text of a file; with {@code unicode}, letters outside of ASCII stay. */
  public static String write(List<BibliographyEntry> entries, boolean unicode) {
    BibtexWriter writer = new BibtexWriter(LatexEncoder.create(unicode));
    entries.forEach(writer::write);
    return writer.out.toString();
  }

  private void write(BibliographyEntry entry) {
    out.append(out.length() == 0 ? "" : "\n");
    out.append(entry.journal().isPresent() ? "@article{" : "@misc{").append(entry.key());
    field("title", latex.encodeTitle(entry.title()));
    if (!entry.authors().isEmpty()) {
      String names = entry.authors().stream().map(this::name).collect(Collectors.joining(" and "));
      field("author", names + (entry.hasMoreAuthors() ? " and others" : ""));
    }
    entry.month().ifPresent(this::date);
    entry.journal().ifPresent(journal -> field("journal", latex.encode(journal)));
    Optional<String> eprint = entry.eprint();
    if (eprint.isPresent()) {
      field("eprint", eprint.get());
      field("archiveprefix", BibliographyEntry.PUBLISHER);
    }
    if (!entry.categories().isEmpty()) {
      if (eprint.isPresent()) {
        field("primaryclass", latex.encode(entry.categories().get(0)));
      }
      field("keywords", latex.encode(String.join(", ", entry.categories())));
    }
    entry.doi().ifPresent(doi -> field("doi", latex.encode(doi)));
    field("url", entry.url());
    entry.abstractText().ifPresent(text -> field("abstract", latex.encode(text)));
    entry.note().ifPresent(note -> field("note", latex.encode(note)));
    out.append("\n}\n");
  }

  private void date(YearMonth date) {
    field("year", Integer.toString(date.getYear()));
    String month = date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    out.append(",\n  month = ").append(month.toLowerCase(Locale.ROOT));
  }

  private void field(String name, String value) {
    out.append(",\n  ").append(name).append(" = {").append(value).append('}');
  }

  private String name(PersonName name) {
    String family = latex.encode(name.family());
    if (name.isLiteral()) {
      return "{" + family + "}";
    }
    family = family.contains(" ") || family.isEmpty() ? "{" + family + "}" : namePart(family);
    String last = name.particle().isEmpty() ? family : latex.encode(name.particle()) + " " + family;
    String suffix = name.suffix().isEmpty() ? "" : ", " + latex.encode(name.suffix());
    String given = name.given().isEmpty() ? "" : ", " + namePart(latex.encode(name.given()));
    return last + suffix + given;
  }

  /** BibTeX separates names by "and" and their parts by commas; "others" stands for the rest. */
  private static String namePart(String part) {
    return SEPARATOR.matcher(part).find() ? "{" + part + "}" : part;
  }
}
