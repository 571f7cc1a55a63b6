package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ArchiveSearch;
import io.github.arxivbot.mcpserver.archive.EntryJson;
import io.github.arxivbot.mcpserver.archive.ProfileArchives;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Returns one paper completely. */
final class GetPaperTool implements AgentTool {

  private final PaperFinder finder;

  GetPaperTool(ProfileArchives archives) {
    this.finder = new PaperFinder(archives);
  }

  @Override
  public String name() {
    return "get_paper";
  }

  @Override
  public String description() {
    return "Returns all that the archive has of a paper: abstract, summary, score."
        + ArchiveTools.WARNING;
  }

  @Override
  public List<ToolParameter<?>> parameters() {
    return finder.parameters();
  }

  @Override
  public Map<String, Object> call(ToolArguments arguments) {
    ArchiveSearch.FoundPaper found = finder.find(arguments);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("day", found.day().toString());
    answer.put("profile", finder.profile(arguments));
    answer.putAll(EntryJson.full(found.entry()));
    return answer;
  }
}
