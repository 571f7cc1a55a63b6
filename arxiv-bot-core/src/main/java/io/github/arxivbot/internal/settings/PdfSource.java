package io.github.arxivbot.internal.settings;

import io.github.arxivbot.spi.http.Http;
import java.net.URI;
import java.util.Objects;

/**
 * The place from which PDFs are downloaded.
 *
 * @param baseUrl ends with a slash; the identifier of a paper follows
 */
public record PdfSource(Http http, URI baseUrl, long maxBytes) {

  public static final URI ARXIV = URI.create("https://arxiv.org/pdf/");

  public PdfSource {
    Objects.requireNonNull(http, "http");
    String base = baseUrl.toString();
    baseUrl = base.endsWith("/") ? baseUrl : URI.create(base + "/");
  }
}
