package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;

/** The full text of a paper, downloaded on first use. Thread-safe. */
@FunctionalInterface
public interface FullText {

  /**
   * Returns the paper as a PDF file. The file is deleted after the summary is made.
   *
   * @return a file that begins with {@code %PDF-}
   * @throws IOException if there is no PDF, or it cannot be downloaded
   * @throws InterruptedException if the thread is interrupted
   */
  Path pdf() throws IOException, InterruptedException;

  /**
   * Returns a full text that is never available.
   *
   * @return the full text
   */
  static FullText empty() {
    return () -> {
      throw new FileNotFoundException("this bot has no source of full texts");
    };
  }

  /**
   * Returns a downloader of PDFs, for papers of arXiv and of other sources.
   *
   * <pre>{@code
   * FullText.arxiv(http).download(paper, Path.of("paper.pdf"));
   * }</pre>
   *
   * @param http the HTTP client, which keeps the pause between requests that arXiv asks for
   * @return the downloader
   */
  static Downloader arxiv(Http http) {
    return new Downloader(http, Downloader.DEFAULT_MAX_BYTES);
  }

  /**
   * Downloads PDFs.
   *
   * @param http the HTTP client
   * @param maxBytes the maximum size of a PDF
   */
  record Downloader(Http http, long maxBytes) {

    /** The default of {@link #maxBytes}: 50 MiB. */
    public static final long DEFAULT_MAX_BYTES = 50L << 20;

    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /**
     * Checks the client.
     *
     * @param http the HTTP client
     * @param maxBytes the maximum size of a PDF
     */
    public Downloader {
      Objects.requireNonNull(http, "http");
    }

    /**
     * Downloads the PDF of a paper.
     *
     * @param paper the paper
     * @param file the file to create or replace
     * @return the file
     * @throws IOException if the paper has no PDF, or it cannot be downloaded or written
     * @throws InterruptedException if the thread is interrupted
     */
    public Path download(Paper paper, Path file) throws IOException, InterruptedException {
      URI address =
          paper
              .pdf()
              .orElseThrow(
                  () -> new FileNotFoundException("the source of " + paper.id() + " has no PDF"));
      return download(address, file);
    }

    /**
     * Downloads a PDF.
     *
     * @param address the address of the PDF
     * @param file the file to create or replace
     * @return the file
     * @throws IOException if it cannot be downloaded or written, or is not a PDF
     * @throws InterruptedException if the thread is interrupted
     */
    public Path download(URI address, Path file) throws IOException, InterruptedException {
      HttpReply reply = http.get(address, maxBytes);
      try (InputStream body = reply.body()) {
        if (!Arrays.equals(MAGIC, body.readNBytes(MAGIC.length))) {
          throw new IOException(address + " returned something that is not a PDF");
        }
      }
      try (InputStream body = reply.body()) {
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return file;
    }
  }
}
