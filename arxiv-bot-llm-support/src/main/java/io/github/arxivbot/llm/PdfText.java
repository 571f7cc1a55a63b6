package io.github.arxivbot.llm;

import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text of a paper's PDF. A PDF is hostile: pages, memory and work are bounded. */
final class PdfText {

  /** Papers are shorter; theses longer than this are cut. */
  static final int MOST_PAGES = 200;

  private static final long MAIN_MEMORY = 64L << 20;
  private static final long MEMORY_AND_DISK = 512L << 20;

  /** Letters and digits; a scan has none, or those of a stamp on its margin. */
  private static final int LEAST_TEXT = 100;

  private PdfText() {}

  /**
   * What was read.
   *
   * @param text the paper's text, its section headings as Markdown headings
   * @param cut whether its end is missing because of a limit; references and appendices do not
   *     count
   */
  record Extracted(String text, boolean cut) {}

  /**
   * The text as a model shall read it: without references, what follows them, and running headers.
   *
   * @param pdf the file
   * @param maxTokens where to cut, by an estimate of four Latin characters or one of Han a token
   * @throws IOException with a sentence if the PDF is broken, encrypted, or has no text
   * @throws InterruptedException if this thread was interrupted
   */
  static Extracted extract(Path pdf, int maxTokens) throws IOException, InterruptedException {
    Pages pages = read(pdf);
    PaperText text = PaperText.of(pages.texts).withoutReferences();
    String all = text.text();
    String within = TokenLimit.cut(all, maxTokens);
    return new Extracted(within, pages.cut || within.length() < all.length());
  }

  /**
   * The whole text, references and appendices too, for looking things up.
   *
   * @param pdf the file
   * @throws IOException as {@link #extract} says
   * @throws InterruptedException if this thread was interrupted
   */
  static String everything(Path pdf) throws IOException, InterruptedException {
    return PaperText.of(read(pdf).texts).text();
  }

  private static Pages read(Path pdf) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before a PDF was read");
    }
    try (PDDocument document =
        Loader.loadPDF(
            pdf.toFile(),
            MemoryUsageSetting.setupMixed(MAIN_MEMORY, MEMORY_AND_DISK).streamCache)) {
      List<String> texts = PageStripper.pages(document, MOST_PAGES);
      long letters =
          texts.stream()
              .flatMapToInt(String::codePoints)
              .filter(Character::isLetterOrDigit)
              .count();
      if (letters < LEAST_TEXT) {
        throw new IOException("The PDF has no text; perhaps its pages are scanned images.");
      }
      return new Pages(texts, document.getNumberOfPages() > MOST_PAGES);
    } catch (InvalidPasswordException e) {
      throw new IOException("The PDF is encrypted and asks for a password.", e);
    } catch (StackOverflowError e) {
      throw new IOException("The PDF is nested too deeply to be read.", e);
    } catch (PageStripper.InterruptedReading e) {
      throw interrupted(e);
    } catch (RuntimeException e) {
      throw new IOException("The PDF is broken: " + SafeText.line(String.valueOf(e), 200), e);
    } catch (IOException e) {
      // A file channel closes itself when its thread is interrupted, and leaves the flag set.
      if (e instanceof ClosedByInterruptException && Thread.interrupted()) {
        throw interrupted(e);
      }
      String message = String.valueOf(e.getMessage());
      throw message.startsWith("The PDF ")
          ? e
          : new IOException("The PDF cannot be read: " + SafeText.line(message, 200), e);
    }
  }

  private static InterruptedException interrupted(Exception cause) {
    InterruptedException interrupted = new InterruptedException("interrupted while a PDF was read");
    interrupted.initCause(cause);
    return interrupted;
  }

  private record Pages(List<String> texts, boolean cut) {}
}
