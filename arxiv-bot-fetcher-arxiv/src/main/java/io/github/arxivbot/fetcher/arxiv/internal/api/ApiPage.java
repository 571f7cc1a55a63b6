package io.github.arxivbot.fetcher.arxiv.internal.api;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedFormatException;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedReader;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.spi.http.HttpReply;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdom2.Element;

/**
 * A page of results.
 *
 * @param total the number of all results
 * @param start the position of its first result, from 0; empty if it is not stated
 * @param entries its results, in its order
 * @param leftOut the number of its results that are missing because their XML is broken
 * @param problems what was repaired or left out
 */
record ApiPage(
    int total, OptionalInt start, List<ApiEntry> entries, int leftOut, List<String> problems) {

  private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern ERROR =
      Pattern.compile("https?://(?:export\\.)?arxiv\\.org/api/errors.*+");
  private static final int MAX_REASON = 300;

  static ApiPage read(HttpReply reply, int maxResults) throws FeedFormatException {
    FeedReader.AtomFeed atom = FeedReader.readAtom(reply);
    List<Entry> entries = atom.feed().getEntries();
    List<Element> elements = atom.root().getChildren("entry", atom.root().getNamespace());
    List<ApiEntry> results =
        IntStream.range(0, Math.min(maxResults, entries.size()))
            .mapToObj(i -> ApiEntry.of(entries.get(i), atom.dates(), elements.get(i)))
            .toList();
    requireNoError(results);
    OptionalInt total = number("totalResults", atom.feed());
    if (total.isEmpty()) {
      throw new FeedFormatException(
          "expected a page of the query API, found a feed without opensearch:totalResults;"
              + " check base_url",
          false);
    }
    return new ApiPage(
        total.getAsInt(),
        number("startIndex", atom.feed()),
        results,
        atom.leftOut(),
        atom.problems());
  }

  /** Returns the number of its results, including those that are left out. */
  int size() {
    return entries.size() + leftOut;
  }

  /** The API reports an error as the only entry of a normal feed. */
  private static void requireNoError(List<ApiEntry> entries) throws FeedFormatException {
    for (ApiEntry entry : entries) {
      boolean titled = entry.title().strip().equals("Error") && ArxivId.find(entry.id()).isEmpty();
      if (titled || ERROR.matcher(entry.id().strip()).matches()) {
        String reason = SafeText.line(entry.summary(), MAX_REASON);
        throw new FeedFormatException(
            "arXiv refused the query: " + (reason.isEmpty() ? "no reason stated" : reason), false);
      }
    }
  }

  private static OptionalInt number(String name, Feed feed) {
    return feed.getForeignMarkup().stream()
        .filter(element -> element.getNamespaceURI().equals(OPEN_SEARCH))
        .filter(element -> element.getName().equals(name))
        .map(Element::getTextTrim)
        .filter(text -> NUMBER.matcher(text).matches())
        .mapToInt(Integer::parseInt)
        .findFirst();
  }
}
