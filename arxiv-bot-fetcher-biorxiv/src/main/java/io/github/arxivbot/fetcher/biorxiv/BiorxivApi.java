package io.github.arxivbot.fetcher.biorxiv;

import io.github.arxivbot.fetcher.biorxiv.internal.CategoryName;
import io.github.arxivbot.fetcher.biorxiv.internal.DetailsClient;
import io.github.arxivbot.fetcher.biorxiv.internal.DetailsClient.Details;
import io.github.arxivbot.fetcher.biorxiv.internal.PreprintMapper;
import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.http.Http;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the preprints of bioRxiv or medRxiv from the servers' API of details (source: <a
 * href="https://api.biorxiv.org/">api.biorxiv.org</a>).
 *
 * <p>The servers post preprints throughout every day, weekends included. The list of a day is
 * complete on the next one, which is its announcement day here: a run on Wednesday reads what was
 * posted on Tuesday. So a digest with papers of arXiv has the papers of the day before in both.
 *
 * <p>Categories are those of the servers, such as {@code neuroscience} and {@code cell biology};
 * upper case, and underscores instead of spaces, make no difference. The first version of a
 * preprint is {@link io.github.arxivbot.model.AnnounceType#NEW}, a later one {@link
 * io.github.arxivbot.model.AnnounceType#REPLACE}. A paper is identified by its DOI, and {@link
 * Paper#doi()} is the DOI of the journal's article if it has been published.
 *
 * <p>All pages of the requested days are read, whatever the categories: about ten requests for a
 * day of bioRxiv. Thread-safe.
 *
 * <pre>{@code
 * Fetcher medrxiv = BiorxivApi.builder(http).server(PreprintServer.MEDRXIV).build();
 * medrxiv.fetch(FetchRequest.of(List.of("epidemiology")), batch -> true);
 * }</pre>
 */
public final class BiorxivApi implements Fetcher {

  static final URI DEFAULT_URL = URI.create("https://api.biorxiv.org/details/");

  private final DetailsClient client;
  private final PreprintServer server;
  private final Clock clock;

  private BiorxivApi(Builder builder) {
    client = new DetailsClient(builder.http, builder.baseUrl.resolve(builder.server.id() + "/"));
    server = builder.server;
    clock = builder.clock;
  }

  /**
   * Creates a fetcher for bioRxiv with default settings.
   *
   * @param http the HTTP client; use one for all sources, as it keeps the pause between requests
   * @return the fetcher
   */
  public static BiorxivApi create(Http http) {
    return builder(http).build();
  }

  /**
   * Returns a builder for bioRxiv with the server's own address and the system clock.
   *
   * @param http the HTTP client, which keeps the pause between requests
   * @return a new builder
   */
  public static Builder builder(Http http) {
    return new Builder(http);
  }

  @Override
  public String name() {
    return server.id();
  }

  @Override
  public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(sink, "sink");
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before " + name() + " was read");
    }
    if (request.categories().isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    LocalDate today = ArxivCalendar.dayOf(now);
    LocalDate first = request.from().orElse(today);
    LocalDate last = request.to().orElse(today);
    Details details = client.read(first.minusDays(1), last.minusDays(1));
    for (String category : request.categories()) {
      Batch.Builder batch = batch(category, details, now);
      if (first.equals(last)) {
        batch.announced(first);
      }
      boolean isDue = request.from().isEmpty() && hasNewest(category, details);
      if (!sink.accept(batch.due(isDue ? today : null).build())) {
        return;
      }
    }
  }

  /** A day without any posting is not there yet; one without postings of a category is complete. */
  private static boolean hasNewest(String category, Details details) {
    return details.postings().isEmpty()
        || details.postings().stream()
            .anyMatch(posting -> CategoryName.isSame(posting.category(), category));
  }

  private Batch.Builder batch(String category, Details details, Instant now) {
    List<Paper> papers = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    PreprintMapper mapper = new PreprintMapper(server.host(), category, now);
    details.postings().stream()
        .filter(posting -> CategoryName.isSame(posting.category(), category))
        .forEach(
            posting -> {
              try {
                papers.add(mapper.map(posting));
              } catch (IllegalArgumentException e) {
                problems.add(problem(category, posting.label() + ": " + e.getMessage(), false));
              }
            });
    Batch.Builder batch = Batch.builder(name(), category).papers(papers).problems(problems);
    Optional<Problem> failure =
        details.failure().map(message -> problem(category, message, details.isRetryable()));
    return papers.isEmpty()
        ? batch.failure(failure.orElse(null))
        : batch.incomplete(failure.orElse(null));
  }

  private static Problem problem(String category, String message, boolean isRetryable) {
    return new Problem(Step.FETCH, category, message, isRetryable);
  }

  /** {@return true: past days can be requested} */
  @Override
  public boolean reachesBack() {
    return true;
  }

  /** {@return true: the servers post preprints at weekends and on holidays, too} */
  @Override
  public boolean announcesDaily() {
    return true;
  }

  @Override
  public Set<String> pdfHosts() {
    return Set.of(server.host());
  }

  /** {@return name and address, for logs} */
  @Override
  public String toString() {
    return name() + " " + client.baseUrl();
  }

  /** Builds a {@link BiorxivApi}. Not thread-safe. */
  public static final class Builder {

    private final Http http;
    private PreprintServer server = PreprintServer.BIORXIV;
    private URI baseUrl = DEFAULT_URL;
    private Clock clock = Clock.systemUTC();

    private Builder(Http http) {
      this.http = Objects.requireNonNull(http, "http");
    }

    /**
     * Sets the server; bioRxiv by default.
     *
     * @param one the server
     * @return this builder
     */
    public Builder server(PreprintServer one) {
      server = Objects.requireNonNull(one, "one");
      return this;
    }

    /**
     * Sets the address of the API; {@code https://api.biorxiv.org/details/} by default.
     *
     * @param address an address of http or https; the server and the days are appended
     * @return this builder
     * @throws IllegalArgumentException if it is no such address, or has a query or fragment
     */
    public Builder baseUrl(URI address) {
      Optional<String> problem = checkBaseUrl(address);
      if (problem.isPresent()) {
        throw new IllegalArgumentException("base URL: " + problem.get());
      }
      String text = address.toString();
      baseUrl = text.endsWith("/") ? address : URI.create(text + "/");
      return this;
    }

    /**
     * Sets the clock, which tells the newest day; the system's clock by default.
     *
     * @param source the clock
     * @return this builder
     */
    public Builder clock(Clock source) {
      clock = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * Builds the fetcher.
     *
     * @return a thread-safe fetcher
     */
    public BiorxivApi build() {
      return new BiorxivApi(this);
    }
  }

  static Optional<String> checkBaseUrl(URI address) {
    return HttpAddress.checkBase(address)
        .map(message -> message + ", found " + HttpAddress.format(address));
  }
}
