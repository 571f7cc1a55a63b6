package io.github.arxivbot.fetcher.biorxiv;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API of details with invented preprints, in pages of a fixed size. */
final class ScriptedDetails implements Http {

  private static final Pattern ADDRESS =
      Pattern.compile("https://api\\.biorxiv\\.org/details/(\\w+)/([0-9-]+)/([0-9-]+)/(\\d+)/json");

  final List<URI> asked = new ArrayList<>();
  private final Map<LocalDate, List<String>> postings = new TreeMap<>();
  private final int pageSize;

  ScriptedDetails(int pageSize) {
    this.pageSize = pageSize;
  }

  /** Posts a preprint on a day. */
  ScriptedDetails post(String day, String json) {
    postings.computeIfAbsent(LocalDate.parse(day), unknown -> new ArrayList<>()).add(json);
    return this;
  }

  /** Returns a preprint with all fields of the API. */
  static String preprint(String doi, int version, String day, String category, String title) {
    return """
    {"doi": "%s", "title": "%s", "authors": "Muster, E. F.; van der Berg, A.; The Cell Consortium",
     "author_corresponding": "Erika F. Muster", "author_corresponding_institution": "Anytown",
     "date": "%s", "version": "%s", "type": "new results", "license": "cc_by",
     "category": "%s", "jatsxml": "https://www.biorxiv.org/content/x.source.xml",
     "abstract": "Cells &lt;b&gt;grow&lt;/b&gt; <i>in vitro</i> &amp; in vivo.",
     "published": "NA", "server": "bioRxiv"}\
    """
        .formatted(doi, title, day, Integer.toString(version), category);
  }

  @Override
  public HttpReply get(URI address, long maxBytes) throws HttpException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted");
    }
    asked.add(address);
    Matcher parts = ADDRESS.matcher(address.toString());
    if (!parts.matches()) {
      throw new HttpException("GET " + address + ": status 404", 404, false);
    }
    LocalDate first = LocalDate.parse(parts.group(2));
    LocalDate last = LocalDate.parse(parts.group(3));
    List<String> found =
        postings.entrySet().stream()
            .filter(day -> !day.getKey().isBefore(first) && !day.getKey().isAfter(last))
            .flatMap(day -> day.getValue().stream())
            .toList();
    int cursor = Integer.parseInt(parts.group(4));
    return reply(address, page(found, cursor, first + ":" + last));
  }

  private String page(List<String> found, int cursor, String interval) {
    if (found.isEmpty()) {
      return "{\"messages\":[{\"status\":\"no posts found\"}],\"collection\":[]}";
    }
    List<String> page =
        found.subList(Math.min(cursor, found.size()), Math.min(cursor + pageSize, found.size()));
    return """
    {"messages": [{"status": "ok", "category": "all", "interval": "%s", "cursor": %s,
                   "count": %s, "count_new_papers": "%s", "total": "%s"}],
     "collection": [%s]}\
    """
        .formatted(
            interval, cursor, page.size(), found.size(), found.size(), String.join(",", page));
  }

  static HttpReply reply(URI address, String json) {
    return HttpReply.of(address, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }
}
