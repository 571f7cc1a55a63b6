package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ArchiveSearch;
import io.github.arxivbot.mcpserver.archive.ConfigFile;
import io.github.arxivbot.mcpserver.archive.PaperAnswer;
import io.github.arxivbot.mcpserver.archive.ProfileArchive;
import io.github.arxivbot.mcpserver.archive.RequestException;
import io.github.arxivbot.scoring.Keyword;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.scoring.MatchMode;
import io.github.arxivbot.scoring.Normalization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches the archived days. */
final class SearchArchiveTool implements AgentTool {

  private static final int MAX_DAYS = 366;
  private static final int DEFAULT_DAYS = 30;
  private static final int MAX_LIMIT = 50;
  private static final int DEFAULT_LIMIT = 10;

  private static final ToolParameter<List<String>> WORDS =
      ToolParameter.texts(
          "words", "whole words or phrases; title or abstract must contain all of them", 20, 200);
  private static final ToolParameter<List<String>> CATEGORIES =
      ToolParameter.texts(
          "categories", "such as cs.LG or math; the paper must be in one of them", 50, 50);
  private static final ToolParameter<LocalDate> FROM =
      ToolParameter.day(
          "from",
          "first day, YYYY-MM-DD; default: the newest " + DEFAULT_DAYS + " days with a digest");
  private static final ToolParameter<LocalDate> TO =
      ToolParameter.day("to", "last day, YYYY-MM-DD");
  private static final ToolParameter<Integer> LIMIT =
      ToolParameter.integer(
          "limit", "maximum number of papers; default " + DEFAULT_LIMIT, 1, MAX_LIMIT);

  private final ConfigFile config;

  SearchArchiveTool(ConfigFile config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "search_archive";
  }

  @Override
  public String description() {
    return "Searches the digests of up to "
        + MAX_DAYS
        + " days for papers. Sorts them by their score in the profile, highest first."
        + ArchiveTools.WARNING;
  }

  @Override
  public List<ToolParameter<?>> parameters() {
    return List.of(
        WORDS,
        CATEGORIES,
        FROM,
        TO,
        ArchiveTools.PROFILE,
        PageRequest.START,
        LIMIT,
        PageRequest.MAX_LENGTH);
  }

  @Override
  public Map<String, Object> execute(ToolArguments arguments) {
    ProfileArchive archive = ArchiveTools.archive(config, arguments);
    PageRequest page = PageRequest.of(arguments, arguments.find(LIMIT).orElse(DEFAULT_LIMIT));
    List<LocalDate> days = archive.days(arguments.find(FROM), arguments.find(TO));
    List<LocalDate> wanted =
        days.subList(
            0, Math.min(days.size(), arguments.find(FROM).isPresent() ? MAX_DAYS : DEFAULT_DAYS));
    ArchiveSearch.SearchResult result =
        new ArchiveSearch(archive).find(wanted, query(arguments), page.end());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("profile", archive.profile());
    answer.put("days_read", result.read().size());
    ArchiveTools.addDamaged(answer, result.damaged());
    if (wanted.size() < days.size()) {
      answer.put("days_not_searched", days.size() - wanted.size());
      answer.put("newest_day_not_searched", days.get(wanted.size()).toString());
    }
    return page.addTo(answer, "papers", result.total(), at -> describe(result.papers().get(at)));
  }

  private static KeywordScorer query(ToolArguments arguments) {
    List<Keyword> parts = new ArrayList<>();
    try {
      arguments
          .find(WORDS)
          .orElse(List.of())
          .forEach(
              word ->
                  parts.add(
                      Keyword.term(word)
                          .match(MatchMode.WORD)
                          .ignoring(Normalization.HYPHEN, Normalization.ACCENTS)));
      List<Keyword> categories =
          arguments.find(CATEGORIES).orElse(List.of()).stream().map(Keyword::category).toList();
      if (!categories.isEmpty()) {
        parts.add(Keyword.any(categories));
      }
      if (parts.isEmpty()) {
        throw new RequestException("words or categories: expected at least one, found none");
      }
      return KeywordScorer.builder().add(Keyword.all(parts)).build();
    } catch (IllegalArgumentException e) {
      throw new RequestException("words or categories: " + ArchiveTools.problem(e));
    }
  }

  private static Map<String, Object> describe(ArchiveSearch.FoundPaper found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("day", found.day().toString());
    json.putAll(PaperAnswer.brief(found.entry()));
    return json;
  }
}
