package io.github.arxivbot.llm;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Strips text page by page, within bounds, and stops when its thread is interrupted. */
final class PageStripper extends PDFTextStripper {

  private static final String PAGE_END = "\f";

  /** Large plots take some hundred thousand operators; forms that call each other take for ever. */
  private static final int MOST_OPERATORS = 20_000_000;

  private static final int MOST_GLYPHS = 5_000_000;

  private int operators;
  private int glyphs;

  private PageStripper(int pages) {
    setEndPage(pages);
    setLineSeparator("\n");
    setParagraphEnd("\n");
    setPageEnd(PAGE_END);
  }

  static List<String> pages(PDDocument document, int most) throws IOException {
    StringWriter text = new StringWriter();
    new PageStripper(most).writeText(document, text);
    return List.of(text.toString().split(PAGE_END));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (Thread.interrupted()) {
      throw new InterruptedReading();
    }
    if (++operators > MOST_OPERATORS) {
      throw new IOException("The PDF draws more than " + MOST_OPERATORS + " things.");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++glyphs <= MOST_GLYPHS) {
      super.processTextPosition(text);
    }
  }

  /** Passes through PDFBox, which knows no other way to stop. */
  static final class InterruptedReading extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
