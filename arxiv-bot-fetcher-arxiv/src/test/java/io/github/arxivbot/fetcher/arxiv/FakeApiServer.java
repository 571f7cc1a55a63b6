package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A query API without a network that records its requests. For one thread. */
final class FakeApiServer implements Http {

  /** Returns the content of a page. */
  interface Script {
    String answer(int request, int start, int most);
  }

  private final Script script;
  private final List<URI> asked = new ArrayList<>();

  private FakeApiServer(Script script) {
    this.script = script;
  }

  static FakeApiServer of(Script script) {
    return new FakeApiServer(script);
  }

  /** Gives these answers in order, and then always the last one. */
  static FakeApiServer answering(String... answers) {
    return of((request, start, most) -> answers[Math.min(request, answers.length) - 1]);
  }

  /** Returns an API without faults. */
  static FakeApiServer holding(int total) {
    return of(
        (request, start, most) -> ApiTestPages.papers(total, start, Math.min(total, start + most)));
  }

  @Override
  public HttpReply get(URI address, long maxBytes) {
    asked.add(address);
    String body =
        script.answer(
            asked.size(),
            Integer.parseInt(parameters(address).get("start")),
            Integer.parseInt(parameters(address).get("max_results")));
    return HttpReply.of(address, "application/atom+xml", body.getBytes(UTF_8));
  }

  List<URI> asked() {
    return asked;
  }

  /** Returns the start of each requested page. */
  List<Integer> starts() {
    return asked.stream()
        .map(address -> Integer.valueOf(parameters(address).get("start")))
        .toList();
  }

  List<String> searches() {
    return asked.stream().map(address -> parameters(address).get("search_query")).toList();
  }

  static Map<String, String> parameters(URI address) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }
}
