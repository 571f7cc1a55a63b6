package io.github.arxivbot.llm.internal.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Extracts text page by page with limited work, and stops when its thread is interrupted. */
final class BoundedTextStripper extends PDFTextStripper {

  private static final String PAGE_END = "\f";

  /** Stands for a glyph whose character is not known. */
  private static final String UNKNOWN = "\uFFFD";

  /**
   * Large plots have some hundred thousand operators; forms that include each other would run
   * without end.
   */
  private static final int MAX_OPERATORS = 20_000_000;

  private static final int MAX_GLYPHS = 5_000_000;

  private final HiddenTextDetector detector = new HiddenTextDetector();
  private int operators;
  private int glyphs;

  /**
   * The text of a PDF.
   *
   * @param hiddenText the beginning of text that readers cannot see; empty if there is none
   */
  record PdfPages(List<String> texts, Optional<String> hiddenText) {}

  private BoundedTextStripper(int maxPages) {
    setEndPage(maxPages);
    setLineSeparator("\n");
    setParagraphEnd("\n");
    setPageEnd(PAGE_END);
  }

  static PdfPages pages(PDDocument document, int maxPages) throws IOException {
    StringWriter text = new StringWriter();
    BoundedTextStripper stripper = new BoundedTextStripper(maxPages);
    stripper.writeText(document, text);
    return new PdfPages(List.of(text.toString().split(PAGE_END)), stripper.detector.hiddenText());
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    detector.startPage();
    super.processPage(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (Thread.interrupted()) {
      throw new InterruptedReadException();
    }
    if (++operators > MAX_OPERATORS) {
      throw new IOException("The PDF draws more than " + MAX_OPERATORS + " objects.");
    }
    detector.read(
        operator.getName(),
        operands,
        getGraphicsState().getCurrentTransformationMatrix(),
        getResources());
    if (operator.getName().equals("Do")) { // a form begins with the current style
      detector.save();
      super.processOperator(operator, operands);
      detector.restore();
    } else {
      super.processOperator(operator, operands);
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++glyphs <= MAX_GLYPHS) {
      TextPosition glyph = withCharacter(text);
      detector.add(glyph, glyph.getUnicode(), getGraphicsState().getNonStrokeAlphaConstant());
      super.processTextPosition(glyph);
    }
  }

  /**
   * Returns the glyph with a character. Some fonts map glyphs such as the ligature fi to a control
   * character; their encoding still has the name of the glyph.
   */
  private static TextPosition withCharacter(TextPosition glyph) {
    String text = glyph.getUnicode();
    if (text.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      return glyph;
    }
    String name = null;
    if (glyph.getFont() instanceof PDSimpleFont font && font.getEncoding() != null) {
      name = font.getEncoding().getName(glyph.getCharacterCodes()[0]);
    }
    String known = GlyphList.getAdobeGlyphList().toUnicode(name);
    return copy(glyph, known == null || known.isBlank() ? UNKNOWN : known);
  }

  private static TextPosition copy(TextPosition glyph, String text) {
    return new TextPosition(
        glyph.getRotation(),
        glyph.getPageWidth(),
        glyph.getPageHeight(),
        glyph.getTextMatrix(),
        glyph.getEndX(),
        glyph.getEndY(),
        glyph.getHeight(),
        glyph.getIndividualWidths()[0],
        glyph.getWidthOfSpace(),
        text,
        glyph.getCharacterCodes(),
        glyph.getFont(),
        glyph.getFontSize(),
        (int) glyph.getFontSizeInPt());
  }

  /** Unwinds through PDFBox, which has no other way to stop. */
  static final class InterruptedReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
