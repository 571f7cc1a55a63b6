package io.github.arxivbot.fetcher.biorxiv.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads all pages of the API's answer for a range of days. The number of postings on a page is the
 * server's choice.
 *
 * @param http the HTTP client
 * @param baseUrl the address of the server's details; days and cursor are appended
 */
public record DetailsClient(Http http, URI baseUrl) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MAX_PREPRINTS = 100_000;

  /**
   * The postings of a range of days.
   *
   * @param postings in the order of the server
   * @param failure why not all were read, if so
   * @param isRetryable whether another attempt may succeed
   */
  public record Details(
      List<PreprintRecord> postings, Optional<String> failure, boolean isRetryable) {

    /** Copies the list. */
    public Details {
      postings = List.copyOf(postings);
    }
  }

  /** Reads the postings from a day to a day, inclusive. */
  public Details read(LocalDate first, LocalDate last) throws InterruptedException {
    List<PreprintRecord> postings = new ArrayList<>();
    try {
      int total;
      do {
        int before = postings.size();
        total = readPage(first, last, postings);
        if (total > MAX_PREPRINTS) {
          return failed(postings, total + " preprints are too many: request fewer days", false);
        }
        if (postings.size() == before && postings.size() < total) {
          String message =
              "the answer ends after " + before + " of " + total + " preprints, on an empty page";
          return failed(postings, message, true);
        }
      } while (postings.size() < total);
      return new Details(postings, Optional.empty(), false);
    } catch (HttpException e) {
      return failed(postings, String.valueOf(e.getMessage()), e.retryable());
    } catch (IOException e) {
      return failed(postings, String.valueOf(e.getMessage()), true);
    }
  }

  private static Details failed(
      List<PreprintRecord> postings, String message, boolean isRetryable) {
    return new Details(postings, Optional.of(message), isRetryable);
  }

  /** Reads the page after the postings so far, and returns the number of all postings. */
  private int readPage(LocalDate first, LocalDate last, List<PreprintRecord> postings)
      throws IOException, InterruptedException {
    URI address = baseUrl.resolve(first + "/" + last + "/" + postings.size() + "/json");
    JsonNode page = parse(address);
    JsonNode message = page.path("messages").path(0);
    String status = message.path("status").asText("");
    if (status.startsWith("no posts found")) {
      return postings.size();
    }
    JsonNode total = message.path("total");
    JsonNode collection = page.path("collection");
    if (!status.equals("ok") || !collection.isArray() || !total.asText("").matches("\\d{1,9}")) {
      throw new IOException(
          "GET "
              + address
              + ": expected messages[0] with the status \"ok\" and a total, and a collection;"
              + " found the status "
              + SafeText.quote(status));
    }
    for (JsonNode node : collection) {
      postings.add(new PreprintRecord(postings.size() + 1, node));
    }
    return Integer.parseInt(total.asText());
  }

  private JsonNode parse(URI address) throws IOException, InterruptedException {
    try (InputStream body = http.get(address).body()) {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new IOException("GET " + address + ": the answer is not JSON", e);
    }
  }
}
