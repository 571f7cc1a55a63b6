package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.AnswerText;
import io.github.arxivbot.mcpserver.archive.ArchiveSearch.FoundPaper;
import io.github.arxivbot.mcpserver.archive.ArchiveSearch.SearchResult;
import io.github.arxivbot.mcpserver.archive.ConfigFile;
import io.github.arxivbot.mcpserver.archive.ProfileArchive;
import io.github.arxivbot.mcpserver.archive.ScoreAnswer;
import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Scorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Explains the score of an archived paper: the stored one, and that of the configuration now. */
final class ExplainScoreTool implements AgentTool {

  private static final Logger LOG = LoggerFactory.getLogger(ExplainScoreTool.class);

  private final ConfigFile config;

  ExplainScoreTool(ConfigFile config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "explain_score";
  }

  @Override
  public String description() {
    return "Explains the score of an archived paper: \"stored\" in its digest, and \"now\", by the"
        + " present configuration, without scorers that learn. A score of kind \"points\" admits"
        + " the paper, \"ranks\" counts only if another scorer admits it, \"veto\" and"
        + " \"no-match\" leave it out."
        + ArchiveTools.WARNING;
  }

  @Override
  public List<ToolParameter<?>> parameters() {
    return PaperFinder.PARAMETERS;
  }

  @Override
  public Map<String, Object> execute(ToolArguments arguments) {
    ProfileArchive archive = ArchiveTools.archive(config, arguments);
    SearchResult result = new PaperFinder(archive).find(arguments);
    FoundPaper found = result.papers().get(0);
    Paper paper = found.entry().paper();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", paper.id().toString());
    answer.put("title_by_authors", AnswerText.line(paper.title()));
    answer.put("day", found.day().toString());
    answer.put("profile", archive.profile());
    ArchiveTools.addDamaged(answer, result.damaged());
    answer.put("stored", ScoreAnswer.of(found.entry().score()));
    answer.put("now", now(archive, paper));
    return answer;
  }

  private static Map<String, Object> now(ProfileArchive archive, Paper paper) {
    try (Scorer scorer = archive.newScorer()) {
      return ScoreAnswer.of(scorer.score(paper));
    } catch (ArxivBotException e) {
      return Map.of("problem", ArchiveTools.problem(e));
    } catch (RuntimeException | Error e) { // of a plugin
      LOG.error("a scorer of the profile {} failed", archive.profile(), e);
      return Map.of("problem", AnswerText.line("a scorer failed: " + e));
    }
  }
}
