package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.spi.FullText;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fetches papers as PDF through the one polite client, and keeps each only as long as needed. */
public record PdfDownloader(Http http, URI baseUrl, long maxBytes, @Nullable Path folder) {

  public static final URI ARXIV = URI.create("https://arxiv.org/pdf/");
  public static final long MOST_BYTES = 50L << 20;

  private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  public PdfDownloader {
    Objects.requireNonNull(http, "http");
    String base = baseUrl.toString();
    baseUrl = base.endsWith("/") ? baseUrl : URI.create(base + "/");
  }

  /** The same, with a folder for the PDFs. */
  PdfDownloader in(Path place) {
    return new PdfDownloader(http, baseUrl, maxBytes, place);
  }

  /** The full text of one paper; close it when the summary is made. */
  OnePaper of(ArxivId id) {
    return new OnePaper(id);
  }

  /** A PDF that is fetched at most once. */
  final class OnePaper implements FullText, AutoCloseable {
    private final ArxivId id;
    private @Nullable Path file;
    private @Nullable IOException failure;

    private OnePaper(ArxivId id) {
      this.id = id;
    }

    @Override
    public synchronized Path pdf() throws IOException, InterruptedException {
      if (failure != null) { // arXiv is not asked twice for what it does not have
        throw failure;
      }
      if (file == null) {
        try {
          file = fetch(baseUrl.resolve(id.toString()));
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }
      return file;
    }

    private Path fetch(URI address) throws IOException, InterruptedException {
      HttpReply reply = http.get(address, maxBytes);
      try (InputStream body = reply.body()) {
        if (!Arrays.equals(MAGIC, body.readNBytes(MAGIC.length))) {
          throw new IOException(address + " gave something that is no PDF");
        }
      }
      Path pdf =
          folder == null
              ? Files.createTempFile("arxiv-bot-", ".pdf")
              : Files.createTempFile(folder, "", ".pdf");
      try (InputStream body = reply.body()) {
        Files.copy(body, pdf, StandardCopyOption.REPLACE_EXISTING);
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
