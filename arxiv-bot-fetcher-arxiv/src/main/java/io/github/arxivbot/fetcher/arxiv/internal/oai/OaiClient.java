package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiException;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPage;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPageReader;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks an OAI-PMH server for pages of records. */
public final class OaiClient {

  private final Http http;
  private final URI baseUrl;
  private final String format;

  public OaiClient(Http http, URI baseUrl, String format) {
    this.http = http;
    this.baseUrl = baseUrl;
    this.format = format;
  }

  /** The next page. */
  OaiPage page(String category, OaiCursor at)
      throws HttpException, OaiException, InterruptedException {
    return OaiPageReader.read(http.get(address(category, at)));
  }

  URI address(String category, OaiCursor at) {
    if (at.token() != null) { // no other argument is allowed beside it
      return URI.create(baseUrl + "?verb=ListRecords" + argument("resumptionToken", at.token()));
    }
    return URI.create(
        baseUrl
            + "?verb=ListRecords"
            + argument("metadataPrefix", format)
            + argument("set", OaiSetNames.of(category))
            + day("from", at.from())
            + day("until", at.span().until()));
  }

  private static String day(String name, @Nullable LocalDate day) {
    return day == null ? "" : argument(name, day.toString());
  }

  private static String argument(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
