package io.github.arxivbot.fetcher.biorxiv.internal;

import io.github.arxivbot.internal.text.ResourceText;
import io.github.arxivbot.internal.text.SpellingSuggestion;
import java.util.List;

/** The categories of a preprint server. It may add some, so an unknown one is no error. */
public final class ServerCategories {

  private final String server;
  private final List<String> names;

  private ServerCategories(String server, List<String> names) {
    this.server = server;
    this.names = names;
  }

  /**
   * Reads the categories of a server.
   *
   * @param server its name in the API, such as {@code biorxiv}
   */
  public static ServerCategories of(String server) {
    String file = server + ".txt";
    String text = ResourceText.read(ServerCategories.class.getResourceAsStream(file), file);
    return new ServerCategories(
        server, text.lines().filter(line -> !line.startsWith("#")).toList());
  }

  /** Returns a sentence for each requested category that the server does not have. */
  public List<String> remarks(List<String> requested) {
    return requested.stream().distinct().filter(name -> !has(name)).map(this::remark).toList();
  }

  private boolean has(String category) {
    return names.stream().anyMatch(name -> CategoryName.isSame(name, category));
  }

  private String remark(String category) {
    String suggestion = SpellingSuggestion.of(category, names);
    return "categories: \""
        + category
        + "\" is not a known category of "
        + server
        + "; "
        + (suggestion.isEmpty()
            ? "give this source \"categories\" of its own, such as \"" + names.get(0) + "\""
            : suggestion);
  }
}
