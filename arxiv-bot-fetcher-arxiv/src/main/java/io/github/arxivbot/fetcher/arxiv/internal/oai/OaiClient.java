package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiException;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPage;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPageReader;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Requests pages of records from an OAI-PMH server.
 *
 * @param format the metadata prefix
 */
public record OaiClient(Http http, URI baseUrl, String format) {

  OaiPage page(String category, OaiCursor at)
      throws HttpException, OaiException, InterruptedException {
    try {
      return OaiPageReader.read(http.get(address(category, at)));
    } catch (HttpException e) {
      if (e.reply().isPresent()) { // it may be an error of the protocol, with a status of its own
        throwStatedError(e.reply().get());
      }
      throw e;
    }
  }

  private static void throwStatedError(HttpReply reply) throws OaiException {
    try {
      OaiPageReader.read(reply);
    } catch (OaiException e) {
      if (e.isStated()) {
        throw e;
      }
    }
  }

  URI address(String category, OaiCursor at) {
    if (at.token() != null) { // must be the only argument
      return URI.create(baseUrl + "?verb=ListRecords" + argument("resumptionToken", at.token()));
    }
    return URI.create(
        baseUrl
            + "?verb=ListRecords"
            + argument("metadataPrefix", format)
            + argument("set", OaiSetNames.of(category))
            + argument("from", at.from())
            + argument("until", at.range().until()));
  }

  private static String argument(String name, @Nullable LocalDate day) {
    return day == null ? "" : argument(name, day.toString());
  }

  private static String argument(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
