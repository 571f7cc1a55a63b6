package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ArchiveSearch.FoundPaper;
import io.github.arxivbot.mcpserver.archive.ArchiveSearch.SearchResult;
import io.github.arxivbot.mcpserver.archive.ConfigFile;
import io.github.arxivbot.mcpserver.archive.PaperAnswer;
import io.github.arxivbot.mcpserver.archive.ProfileArchive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Returns one paper completely. */
final class GetPaperTool implements AgentTool {

  private final ConfigFile config;

  GetPaperTool(ConfigFile config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "get_paper";
  }

  @Override
  public String description() {
    return "Returns everything the archive has about a paper: abstract, summary, score and its"
        + " reasons."
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
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("day", found.day().toString());
    answer.put("profile", archive.profile());
    ArchiveTools.addDamaged(answer, result.damaged());
    answer.putAll(PaperAnswer.full(found.entry()));
    return answer;
  }
}
