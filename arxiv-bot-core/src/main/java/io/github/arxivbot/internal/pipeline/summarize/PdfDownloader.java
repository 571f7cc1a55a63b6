package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.settings.PdfSource;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.FullText;
import io.github.arxivbot.spi.FullText.Downloader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Downloads papers as PDF files, which are deleted after use. */
final class PdfDownloader {

  private final PdfSource source;
  private final @Nullable Path folder;

  /** Creates a downloader; without a folder, files go to the system's folder of temporary files. */
  PdfDownloader(PdfSource source, @Nullable Path folder) {
    this.source = source;
    this.folder = folder;
  }

  /** Returns the full text of a paper, which the caller closes. */
  Pdf pdf(Paper paper) {
    return new Pdf(paper);
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
          file = download();
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }
      return file;
    }

    private Path download() throws IOException, InterruptedException {
      Path target =
          folder == null
              ? Files.createTempFile("arxiv-bot-", ".pdf")
              : Files.createTempFile(folder, "", ".pdf");
      Downloader downloader = new Downloader(source.http(), source.maxBytes());
      try {
        return paper.id() instanceof ArxivId id
            ? downloader.download(source.baseUrl().resolve(id.toString()), target)
            : downloader.download(paper, target);
      } catch (IOException | InterruptedException | RuntimeException e) {
        Files.deleteIfExists(target);
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
