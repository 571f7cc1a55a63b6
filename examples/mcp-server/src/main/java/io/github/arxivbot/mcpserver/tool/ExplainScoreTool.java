package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ArchiveSearch;
import io.github.arxivbot.mcpserver.archive.ConfigFile;
import io.github.arxivbot.mcpserver.archive.EntryJson;
import io.github.arxivbot.mcpserver.archive.ProfileArchives;
import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.Scorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explains the score of an archived paper: the stored one, and that of the configuration now. */
final class ExplainScoreTool implements AgentTool {

  private final PaperFinder finder;
  private final ConfigFile config;

  ExplainScoreTool(ProfileArchives archives, ConfigFile config) {
    this.finder = new PaperFinder(archives);
    this.config = config;
  }

  @Override
  public String name() {
    return "explain_score";
  }

  @Override
  public String description() {
    return "Explains the score of an archived paper: when its digest was made, and by the"
        + " configuration now. Scorers that learn have no part in the score now.";
  }

  @Override
  public List<ToolParameter<?>> parameters() {
    return finder.parameters();
  }

  @Override
  public Map<String, Object> call(ToolArguments arguments) {
    ArchiveSearch.FoundPaper found = finder.find(arguments);
    Paper paper = found.entry().paper();
    String profile = finder.profile(arguments);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", paper.id().toString());
    answer.put("title_by_authors", EntryJson.line(paper.title()));
    answer.put("day", found.day().toString());
    answer.put("profile", profile);
    answer.put("stored", describe(found.entry().score()));
    answer.put("now", now(profile, paper));
    return answer;
  }

  private Map<String, Object> now(String profile, Paper paper) {
    try (Scorer scorer = config.read().newScorer(profile)) {
      return describe(scorer.score(paper));
    } catch (ArxivBotException | IllegalArgumentException e) {
      return Map.of("problem", ArchiveTools.problem(e));
    }
  }

  private static Map<String, Object> describe(Score score) {
    if (score instanceof Score.Points points) {
      return describe("admitted", points.total(), points.reasons());
    }
    if (score instanceof Score.Ranks ranks) {
      return describe("not_admitted_only_ranked", ranks.total(), ranks.reasons());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    if (score instanceof Score.Veto veto) {
      json.put("result", "vetoed");
      json.put("why", EntryJson.line(veto.reason()));
      json.put("reasons", EntryJson.reasons(veto.causes()));
    } else if (score instanceof Score.NoMatch none) {
      json.put("result", "no_match");
      json.put("why", EntryJson.line(none.reason()));
    }
    return json;
  }

  private static Map<String, Object> describe(String result, double total, List<Reason> reasons) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("result", result);
    json.put("score", total);
    json.put("reasons", EntryJson.reasons(reasons));
    return json;
  }
}
