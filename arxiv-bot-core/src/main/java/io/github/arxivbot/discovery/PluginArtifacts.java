package io.github.arxivbot.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plugins of this project, so that an error message can name the artifact that contains one.
 */
final class PluginArtifacts {

  /** The documentation on missing plugins. */
  static final String PAGE =
      "https://github.com/arxiv-bot/arxiv-bot/blob/main/docs/plugin.md#if-the-plugin-is-not-found";

  private static final String ARXIV = "arxiv-bot-fetcher-arxiv";
  private static final String BIORXIV = "arxiv-bot-fetcher-biorxiv";
  private static final String CHAT = "arxiv-bot-notifier-chat";
  private static final String FEED = "arxiv-bot-renderer-feed";
  private static final String BIBLIOGRAPHY = "arxiv-bot-renderer-bibliography";
  private static final String MARKDOWN = "arxiv-bot-renderer-markdown";
  private static final Map<PluginKind, Map<String, String>> ARTIFACTS =
      Map.of(
          PluginKind.FETCHER,
              Map.of(
                  "arxiv-api", ARXIV,
                  "arxiv-oai", ARXIV,
                  "arxiv-rss", ARXIV,
                  "arxiv-snapshot", ARXIV,
                  "biorxiv", BIORXIV,
                  "medrxiv", BIORXIV),
          PluginKind.SCORER,
              Map.of("keywords", "arxiv-bot-scoring", "liked", "arxiv-bot-scorer-liked"),
          PluginKind.RERANKER, Map.of("llm", "arxiv-bot-reranker-llm"),
          PluginKind.SUMMARIZER,
              Map.of(
                  "langchain4j", "arxiv-bot-summarizer-langchain4j",
                  "qwen", "arxiv-bot-summarizer-qwen"),
          PluginKind.RENDERER,
              Map.of(
                  "atom", FEED,
                  "bibtex", BIBLIOGRAPHY,
                  "csl-json", BIBLIOGRAPHY,
                  "html", "arxiv-bot-renderer-html",
                  "json-feed", FEED,
                  "markdown", MARKDOWN,
                  "obsidian", MARKDOWN,
                  "ris", BIBLIOGRAPHY,
                  "rss", FEED),
          PluginKind.NOTIFIER,
              Map.of(
                  "dingtalk", CHAT,
                  "discord", CHAT,
                  "feishu", CHAT,
                  "mail", "arxiv-bot-notifier-mail",
                  "ntfy", CHAT,
                  "slack", CHAT,
                  "telegram", CHAT,
                  "webhook", CHAT,
                  "wecom", CHAT));

  private PluginArtifacts() {}

  static Optional<String> findArtifact(PluginKind kind, String name) {
    return Optional.ofNullable(ARTIFACTS.getOrDefault(kind, Map.of()).get(name));
  }

  static List<String> names(PluginKind kind) {
    return ARTIFACTS.getOrDefault(kind, Map.of()).keySet().stream().sorted().toList();
  }

  /** Returns the hint of a message that no plugin of a kind was found. */
  static String example(PluginKind kind) {
    List<String> artifacts =
        ARTIFACTS.getOrDefault(kind, Map.of()).values().stream().distinct().sorted().toList();
    return artifacts.isEmpty() ? "" : ", such as " + String.join(" or ", artifacts);
  }
}
