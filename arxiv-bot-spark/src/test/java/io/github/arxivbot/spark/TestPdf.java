package io.github.arxivbot.spark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PDF with one line of text. */
final class TestPdf {

  private TestPdf() {}

  static void write(Path file, String text) throws IOException {
    String page = "BT /F1 2 Tf 20 700 Td (" + text + ") Tj ET";
    String pdf =
        """
        %%PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R\
        /Resources<</Font<</F1 4 0 R>>>>>> endobj
        4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        5 0 obj <</Length %d>> stream
        %s
        endstream endobj
        trailer <</Root 1 0 R>>
        %%%%EOF
        """
            .formatted(page.length(), page);
    Files.write(file, pdf.getBytes(US_ASCII));
  }
}
