package io.github.arxivbot.llm.internal.pdf;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.llm.internal.answer.ModelTextCleaner;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Extracts the text of a paper's PDF. The PDF is untrusted: pages, memory and work are limited. */
public final class PdfTextExtractor {

  /** Further pages are ignored. */
  private static final int MAX_PAGES = 200;

  private static final long MAX_MAIN_MEMORY = 64L << 20;
  private static final long MAX_MEMORY_AND_DISK = 512L << 20;

  /** The minimum number of letters and digits; a scan may have a stamp on its margin. */
  private static final int MIN_TEXT = 100;

  private static final String HIDDEN =
      "the PDF contains text that readers cannot see (white, tiny or invisible), which may be meant"
          + " to influence the summary: \"%s\"";

  private PdfTextExtractor() {}

  /**
   * Returns the text for the model: without running headers, references and appendices.
   *
   * @param maxTokens the maximum length, estimated as one token per four Latin characters or one
   *     Han character
   * @throws IOException with a sentence if the PDF is broken, encrypted, or has no text
   * @throws InterruptedException if the thread is interrupted
   */
  public static String bodyText(Path pdf, int maxTokens, Consumer<String> remarks)
      throws IOException, InterruptedException {
    return truncate(
        ExtractedText.of(readPages(pdf, remarks)).withoutReferences().text(), maxTokens);
  }

  /**
   * Returns the whole text with references and appendices, to look up numbers in.
   *
   * @throws IOException with a sentence if the PDF is broken, encrypted, or has no text
   * @throws InterruptedException if the thread is interrupted
   */
  public static String fullText(Path pdf, Consumer<String> remarks)
      throws IOException, InterruptedException {
    return ExtractedText.of(readPages(pdf, remarks)).text();
  }

  /** Returns the whole text of a PDF in memory, like {@link #fullText(Path, Consumer)}. */
  public static String fullText(byte[] pdf, Consumer<String> remarks)
      throws IOException, InterruptedException {
    return ExtractedText.of(readPages(cache -> Loader.loadPDF(pdf, "", null, null, cache), remarks))
        .text();
  }

  /** Returns the paragraphs that fit. If the first one is too long, it is cut inside. */
  private static String truncate(String text, int maxTokens) {
    long limit = 4L * Math.max(0, maxTokens);
    long quarters = 0;
    int paragraph = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("\n\n", at)) {
        paragraph = at;
      }
      int c = text.codePointAt(at);
      quarters += c < 0x2E80 ? 1 : 4;
      if (quarters > limit) {
        return withoutLastHeading(
            text.substring(0, paragraph > 0 ? paragraph : at).stripTrailing());
      }
      at += Character.charCount(c);
    }
    return text;
  }

  private static String withoutLastHeading(String text) {
    int last = text.lastIndexOf("\n\n");
    return last > 0 && text.startsWith("## ", last + 2) ? text.substring(0, last) : text;
  }

  private static List<String> readPages(Path pdf, Consumer<String> remarks)
      throws IOException, InterruptedException {
    return readPages(cache -> Loader.loadPDF(pdf.toFile(), cache), remarks);
  }

  private static List<String> readPages(DocumentSource pdf, Consumer<String> remarks)
      throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before a PDF was read");
    }
    try (PDDocument document =
        pdf.open(MemoryUsageSetting.setupMixed(MAX_MAIN_MEMORY, MAX_MEMORY_AND_DISK).streamCache)) {
      BoundedTextStripper.PdfPages read = BoundedTextStripper.pages(document, MAX_PAGES);
      List<String> pages = read.texts().stream().map(ModelTextCleaner::clean).toList();
      long characters =
          pages.stream()
              .flatMapToInt(String::codePoints)
              .filter(Character::isLetterOrDigit)
              .count();
      if (characters < MIN_TEXT) {
        throw new IOException("The PDF has no text; its pages may be scanned images.");
      }
      read.hiddenText().ifPresent(text -> remarks.accept(HIDDEN.formatted(text)));
      return pages;
    } catch (InvalidPasswordException e) {
      throw new IOException("The PDF is encrypted and requires a password.", e);
    } catch (StackOverflowError e) {
      throw new IOException("The PDF is nested too deeply to be read.", e);
    } catch (BoundedTextStripper.InterruptedReadException e) {
      throw interrupted(e);
    } catch (RuntimeException e) {
      throw new IOException("The PDF is broken: " + SafeText.line(String.valueOf(e), 200), e);
    } catch (IOException e) {
      // A file channel closes itself when its thread is interrupted, and keeps the flag set.
      if (e instanceof ClosedByInterruptException && Thread.interrupted()) {
        throw interrupted(e);
      }
      String message = String.valueOf(e.getMessage());
      throw message.startsWith("The PDF ")
          ? e
          : new IOException("The PDF could not be read: " + SafeText.line(message, 200), e);
    }
  }

  private static InterruptedException interrupted(Exception cause) {
    InterruptedException interrupted =
        new InterruptedException("interrupted while a PDF was being read");
    interrupted.initCause(cause);
    return interrupted;
  }

  private interface DocumentSource {
    PDDocument open(StreamCacheCreateFunction cache) throws IOException;
  }
}
