package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** An OAI-PMH server with generated records, in their order, whose tokens can be expired. */
public final class FakeOaiServer implements Http {

  public final List<String> requests = new ArrayList<>();

  private final List<Entry> entries = new ArrayList<>();
  private final int pageSize;
  private int generation = 1;
  private BiFunction<Integer, String, String> disturbance = (request, page) -> page;

  public FakeOaiServer(int pageSize) {
    this.pageSize = pageSize;
  }

  private record Entry(String datestamp, String record, String sets) {}

  /** Adds a paper with the submission times of its versions; datestamp is the last change. */
  public FakeOaiServer paper(String id, String datestamp, String categories, String... versions) {
    entries.add(
        new Entry(
            datestamp,
            OaiAnswers.record(id, datestamp, categories, versions),
            OaiAnswers.sets(categories)));
    return this;
  }

  FakeOaiServer deleted(String id, String datestamp, String categories) {
    entries.add(
        new Entry(datestamp, OaiAnswers.deleted(id, datestamp), OaiAnswers.sets(categories)));
    return this;
  }

  /** Sets a function that changes answers; it gets the number of the request, from 1. */
  FakeOaiServer disturbed(BiFunction<Integer, String, String> by) {
    disturbance = by;
    return this;
  }

  void expireTokens() {
    generation++;
  }

  @Override
  public HttpReply get(URI address, long maxBytes) throws HttpException {
    requests.add(address.getRawQuery());
    String page = disturbance.apply(requests.size(), answer(arguments(address)));
    if (page.startsWith("status ")) {
      throw new HttpException(
          "GET " + address + ": the answer is " + page, Integer.parseInt(page.substring(7)), true);
    }
    return HttpReply.of(address, "text/xml", page.getBytes(StandardCharsets.UTF_8));
  }

  private String answer(Map<String, String> arguments) {
    String token = arguments.get("resumptionToken");
    if (token == null) {
      return page(
          arguments.getOrDefault("set", ""),
          arguments.getOrDefault("from", "0000-00-00"),
          arguments.getOrDefault("until", "9999-99-99"),
          0);
    }
    String[] parts = token.split("\\|", -1);
    return parts[0].equals(String.valueOf(generation))
        ? page(parts[1], parts[2], parts[3], Integer.parseInt(parts[4]))
        : OaiAnswers.error("badResumptionToken", "The value is invalid or expired.");
  }

  private String page(String set, String from, String until, int offset) {
    List<String> found =
        entries.stream()
            .filter(entry -> entry.datestamp.compareTo(from) >= 0)
            .filter(entry -> entry.datestamp.compareTo(until) <= 0)
            .filter(entry -> entry.sets.contains(" " + set + " "))
            .map(Entry::record)
            .toList();
    if (found.isEmpty()) {
      return OaiAnswers.error(
          "noRecordsMatch", "The combination of arguments gives an empty list.");
    }
    int end = Math.min(found.size(), offset + pageSize);
    String next =
        end == found.size()
            ? ""
            : String.join("|", String.valueOf(generation), set, from, until, String.valueOf(end));
    return OaiAnswers.page(next, found.subList(offset, end).toArray(new String[0]));
  }

  private static Map<String, String> arguments(URI address) {
    Map<String, String> arguments = new HashMap<>();
    Arrays.stream(address.getRawQuery().split("&", -1))
        .map(part -> part.split("=", 2))
        .forEach(
            pair -> arguments.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return arguments;
  }
}
