package io.github.arxivbot.feedserver.web;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.ExampleLists;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds papers to the lists from which the scorer {@code liked} learns: {@code POST
 * /like?id=2602.09578&folder=robots} and {@code POST /dislike?id=2602.09578}. Thread-safe.
 */
final class LikeEndpoint {

  static final String LIKE = "/like";
  static final String DISLIKE = "/dislike";

  private static final Logger LOG = LoggerFactory.getLogger(LikeEndpoint.class);
  private static final String ID = "id";
  private static final String FOLDER = "folder";
  private static final int MAX_PAPERS = 100;

  private final ExampleLists lists;

  LikeEndpoint(ExampleLists lists) {
    this.lists = lists;
  }

  /** The outcome of a request. */
  record Outcome(int code, String status, String message) {}

  /** Adds the papers of a query. */
  Outcome add(String path, Fields query) {
    try {
      List<PaperId> papers = papers(query);
      Path list = list(path, query);
      int added = lists.add(list, papers);
      String message =
          "added %d of %d papers to %s, which has %d now"
              .formatted(
                  added,
                  papers.size(),
                  lists.folder().relativize(list).toString().replace('\\', '/'),
                  lists.papers(list).size());
      return new Outcome(200, "added", message);
    } catch (IllegalArgumentException e) {
      return new Outcome(400, "invalid", String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      LOG.error("{}: {}", path, SafeText.printable(String.valueOf(e.getMessage())));
      return new Outcome(500, "not_added", "the list cannot be written; see the log of the server");
    }
  }

  private static List<PaperId> papers(Fields query) {
    List<String> texts = query.getValuesOrEmpty(ID);
    if (texts.isEmpty() || texts.size() > MAX_PAPERS) {
      throw new IllegalArgumentException(
          "id: expected 1 to "
              + MAX_PAPERS
              + " papers, such as id=2602.09578, found "
              + texts.size());
    }
    List<PaperId> papers = new ArrayList<>();
    for (String text : texts) {
      papers.add(
          PaperId.find(text)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "id: expected the identifier of a paper, such as 2602.09578, found "
                              + SafeText.quote(text))));
    }
    return papers;
  }

  private Path list(String path, Fields query) {
    Set<String> known = path.equals(LIKE) ? Set.of(ID, FOLDER) : Set.of(ID);
    for (String name : query.getNames()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "expected only "
                + String.join(" and ", known.stream().sorted().toList())
                + ", found "
                + SafeText.quote(name));
      }
    }
    if (path.equals(DISLIKE)) {
      return lists.disliked();
    }
    String folder = query.getValue(FOLDER);
    try {
      return lists.liked(folder == null ? ExampleLists.DEFAULT_INTEREST : folder);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(FOLDER + ": " + e.getMessage(), e);
    }
  }
}
