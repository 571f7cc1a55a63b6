package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.settings.PdfSource;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.FullText;
import io.github.arxivbot.spi.FullText.Downloader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Downloads papers as PDF files, which are deleted after use. */
final class PdfDownloader {

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
  Pdf pdf(Paper paper) {
    return new Pdf(paper);
  }

  private URI address(Paper paper) throws FileNotFoundException {
    if (paper.id() instanceof ArxivId) {
      return source.baseUrl().resolve(paper.id().toString());
    }
    return paper
        .pdf()
        .orElseThrow(
            () -> new FileNotFoundException("the source of " + paper.id() + " has no PDF"));
  }

  /** A PDF that is downloaded at most once. */
  final class Pdf implements FullText, AutoCloseable {
    private final Paper paper;
    private @Nullable Path file;
    private @Nullable IOException failure;

    private Pdf(Paper paper) {
      this.paper = paper;
    }

    @Override
    public synchronized Path pdf() throws IOException, InterruptedException {
      if (failure != null) { // a second request would fail, too
        throw failure;
      }
      if (file == null) {
        try {
          file = download(address(paper));
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }
      return file;
    }

    private Path download(URI address) throws IOException, InterruptedException {
      Path pdf =
          folder == null
              ? Files.createTempFile("arxiv-bot-", ".pdf")
              : Files.createTempFile(folder, "", ".pdf");
      try {
        return new Downloader(source.http(), source.maxBytes()).download(address, pdf);
      } catch (IOException | InterruptedException | RuntimeException e) {
        Files.deleteIfExists(pdf);
        throw e;
      }
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
