package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.settings.PdfSource;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.spi.FullText;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Downloads papers as PDF files, which are deleted after use. */
final class PdfDownloader {

  private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final PdfSource source;
  private final @Nullable Path folder;

  /**
   * Creates a downloader.
   *
   * @param source the place of the PDFs
   * @param folder the folder for the files; null for the system's folder of temporary files
   */
  PdfDownloader(PdfSource source, @Nullable Path folder) {
    this.source = source;
    this.folder = folder;
  }

  /** Returns the full text of a paper, which the caller closes. */
  Pdf pdf(ArxivId id) {
    return new Pdf(id);
  }

  /** A PDF that is downloaded at most once. */
  final class Pdf implements FullText, AutoCloseable {
    private final ArxivId id;
    private @Nullable Path file;
    private @Nullable IOException failure;

    private Pdf(ArxivId id) {
      this.id = id;
    }

    @Override
    public synchronized Path pdf() throws IOException, InterruptedException {
      if (failure != null) { // a second request would fail, too
        throw failure;
      }
      if (file == null) {
        try {
          file = download(source.baseUrl().resolve(id.toString()));
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }
      return file;
    }

    private Path download(URI address) throws IOException, InterruptedException {
      HttpReply reply = source.http().get(address, source.maxBytes());
      try (InputStream body = reply.body()) {
        if (!Arrays.equals(MAGIC, body.readNBytes(MAGIC.length))) {
          throw new IOException(address + " returned something that is not a PDF");
        }
      }
      Path pdf =
          folder == null
              ? Files.createTempFile("arxiv-bot-", ".pdf")
              : Files.createTempFile(folder, "", ".pdf");
      try (InputStream body = reply.body()) {
        Files.copy(body, pdf, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        Files.deleteIfExists(pdf);
        throw e;
      }
      return pdf;
    }

    @Override
    public synchronized void close() throws IOException {
      if (file != null) {
        Files.deleteIfExists(file);
        file = null;
      }
    }
  }
}
