package io.github.arxivbot.dailybot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;

/** Creates a PDF of one page with text. */
final class PaperPdf {

  /** The start of the PDF's text, which no abstract contains. */
  static final String WORDS = "A cache that forgets what attention does not read";

  private PaperPdf() {}

  static byte[] bytes() {
    String lines =
        ("(" + WORDS + ") ' (We train a language model and compare it with its predecessor.) '")
            .concat(" (The new one is as good and needs less memory, on all public data.) '");
    String page = "BT /F1 11 Tf 14 TL 72 720 Td " + lines + " ET";
    return of(
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + page.length() + ">>stream\n" + page + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
  }

  /** Writes objects and their cross-reference table (ISO 32000-1, 7.5). */
  private static byte[] of(List<String> objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = pdf.length();
    int size = objects.size() + 1;
    pdf.append("xref\n0 ").append(size).append('\n').append(table);
    pdf.append("trailer\n<</Size ").append(size).append("/Root 1 0 R>>\nstartxref\n");
    return pdf.append(start).append("\n%%EOF\n").toString().getBytes(ISO_8859_1);
  }
}
