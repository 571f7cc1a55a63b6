package io.github.arxivbot.llm.internal.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Extracts text page by page with limited work, and stops when its thread is interrupted. */
final class BoundedTextStripper extends PDFTextStripper {

  private static final String PAGE_END = "\f";

  /**
   * Large plots have some hundred thousand operators; forms that include each other would run
   * without end.
   */
  private static final int MAX_OPERATORS = 20_000_000;

  private static final int MAX_GLYPHS = 5_000_000;

  private int operators;
  private int glyphs;

  private BoundedTextStripper(int maxPages) {
    setEndPage(maxPages);
    setLineSeparator("\n");
    setParagraphEnd("\n");
    setPageEnd(PAGE_END);
  }

  static List<String> pages(PDDocument document, int maxPages) throws IOException {
    StringWriter text = new StringWriter();
    new BoundedTextStripper(maxPages).writeText(document, text);
    return List.of(text.toString().split(PAGE_END));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (Thread.interrupted()) {
      throw new InterruptedReadException();
    }
    if (++operators > MAX_OPERATORS) {
      throw new IOException("The PDF draws more than " + MAX_OPERATORS + " objects.");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++glyphs <= MAX_GLYPHS) {
      super.processTextPosition(text);
    }
  }

  /** Unwinds through PDFBox, which has no other way to stop. */
  static final class InterruptedReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
