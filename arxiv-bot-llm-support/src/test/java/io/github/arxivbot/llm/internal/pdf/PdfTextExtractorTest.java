package io.github.arxivbot.llm.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTextExtractorTest {

  private static final String PROSE = "We measure how much a model remembers of its context.";

  @TempDir Path folder;

  @Test
  void section_headings_become_markdown_headings() throws Exception {
    Path pdf = pdf(List.of("1 Introduction", PROSE, PROSE, "2.1 Method", PROSE));

    String text = PdfTextExtractor.bodyText(pdf, 10_000, note -> {});

    assertThat(text)
        .startsWith("## 1 Introduction\n\nWe measure")
        .contains("\n\n## 2.1 Method\n\nWe");
  }

  @Test
  void references_and_appendices_are_omitted() throws Exception {
    List<String> lines = new ArrayList<>(List.of("References are discussed.", "Introduction"));
    lines.addAll(Collections.nCopies(8, PROSE));
    lines.addAll(List.of("References", "[1] A. Author. A title.", "A Appendix", "More."));
    Path pdf = pdf(lines);

    assertThat(PdfTextExtractor.bodyText(pdf, 10_000, note -> {}))
        .contains("References are discussed.", PROSE)
        .doesNotContain("A. Author", "More.");
    assertThat(PdfTextExtractor.fullText(pdf, note -> {})).contains("A. Author", "More.");
  }

  @Test
  void running_headers_and_page_numbers_are_omitted() throws Exception {
    Path pdf =
        pdf(
            List.of("A running header 1", "The first page. " + PROSE, PROSE, "Its end.", "1"),
            List.of("A running header 2", "The second page. " + PROSE, PROSE, "The end.", "2"));

    assertThat(PdfTextExtractor.bodyText(pdf, 10_000, note -> {}))
        .contains("The first page.", "The second page.", "The end.")
        .doesNotContain("running header")
        .doesNotContainPattern("(?m)^\\d+$");
  }

  @Test
  void hyphenated_words_are_joined() throws Exception {
    Path pdf =
        pdf(List.of(PROSE, PROSE, "an exam-", "ple of state-of-the-", "art and GPT-", "4 models"));

    assertThat(PdfTextExtractor.bodyText(pdf, 10_000, note -> {}))
        .contains("an example of state-of-the-art and GPT-");
  }

  @Test
  void a_long_text_is_cut_at_a_paragraph() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      lines.addAll(List.of(i + " Section", PROSE, PROSE));
    }

    String text = PdfTextExtractor.bodyText(pdf(lines), 100, note -> {});

    assertThat(text).startsWith("## 1 Section").endsWith(PROSE).hasSizeLessThanOrEqualTo(400);
  }

  @Test
  void a_pdf_without_text_is_rejected() throws Exception {
    assertThatThrownBy(() -> PdfTextExtractor.bodyText(pdf(List.of(), List.of()), 100, note -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("The PDF has no text; its pages may be scanned images.");
  }

  @Test
  void an_encrypted_pdf_is_rejected() throws Exception {
    Path pdf = folder.resolve("locked.pdf");
    try (PDDocument document = document(List.of(PROSE, PROSE))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(pdf.toFile());
    }
    assertThatThrownBy(() -> PdfTextExtractor.bodyText(pdf, 100, note -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("The PDF is encrypted and requires a password.");
  }

  @Test
  void invalid_content_is_rejected_with_a_message() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      byte[] bytes = new byte[2000];
      random.nextBytes(bytes);
      System.arraycopy(
          "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 9);
      Path pdf = Files.write(folder.resolve("garbage.pdf"), bytes);
      assertThatThrownBy(() -> PdfTextExtractor.bodyText(pdf, 100, note -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("The PDF ");
    }
  }

  @Test
  void a_truncated_pdf_is_either_read_or_rejected() throws Exception {
    byte[] whole = Files.readAllBytes(pdf(List.of(PROSE, PROSE), List.of(PROSE)));
    for (int length = 0; length < whole.length; length += 97) {
      Path pdf = Files.write(folder.resolve("cut.pdf"), java.util.Arrays.copyOf(whole, length));
      try {
        PdfTextExtractor.bodyText(pdf, 100, note -> {});
      } catch (IOException e) {
        assertThat(e).hasMessageStartingWith("The PDF ");
      }
    }
  }

  @Test
  void an_interrupted_thread_stops_reading() throws Exception {
    Path pdf = pdf(List.of(PROSE, PROSE));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> PdfTextExtractor.bodyText(pdf, 100, note -> {}))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Tag("slow")
  @Test
  @Tag("recorded")
  void the_references_of_a_recorded_paper_are_omitted() throws Exception {
    Path pdf = recorded();
    assumeThat(pdf).isNotNull();

    String text = PdfTextExtractor.bodyText(pdf, 100_000, note -> {});

    assertThat(text)
        .contains(
            "## ABSTRACT", "understanding and predicting adversary actions", "## 7 CONCLUSION")
        .doesNotContain("## REFERENCES");
    assertThat(PdfTextExtractor.fullText(pdf, note -> {}))
        .startsWith(text)
        .contains("## REFERENCES");
  }

  private static Path recorded() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path texts = at.resolve("shared/data/full-text");
      if (Files.isDirectory(texts)) {
        try (var files = Files.list(texts)) {
          return files.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElse(null);
        }
      }
    }
    return null;
  }

  @SafeVarargs
  private Path pdf(List<String>... pages) throws IOException {
    Path pdf = folder.resolve("paper.pdf");
    try (PDDocument document = document(pages)) {
      document.save(pdf.toFile());
    }
    return pdf;
  }

  @SafeVarargs
  private static PDDocument document(List<String>... pages) throws IOException {
    PDDocument document = new PDDocument();
    for (List<String> lines : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.setLeading(14);
        content.newLineAtOffset(72, 720);
        for (String line : lines) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
    }
    return document;
  }
}
