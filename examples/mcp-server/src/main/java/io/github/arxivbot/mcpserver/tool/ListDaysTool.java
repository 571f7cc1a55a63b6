package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ProfileArchives;
import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.model.Digest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the archived days. */
final class ListDaysTool implements AgentTool {

  private static final int MAX_LIMIT = 100;
  private static final int DEFAULT_LIMIT = 20;

  private static final ToolParameter<LocalDate> FROM =
      ToolParameter.day("from", "first day, YYYY-MM-DD");
  private static final ToolParameter<LocalDate> TO = ToolParameter.day("to", "last day");
  private static final ToolParameter<Integer> LIMIT =
      ToolParameter.integer("limit", "most days; default " + DEFAULT_LIMIT, 1, MAX_LIMIT);

  private final ProfileArchives archives;

  ListDaysTool(ProfileArchives archives) {
    this.archives = archives;
  }

  @Override
  public String name() {
    return "list_days";
  }

  @Override
  public String description() {
    return "Lists the days that have a digest, newest first, with their numbers of papers.";
  }

  @Override
  public List<ToolParameter<?>> parameters() {
    return List.of(FROM, TO, ArchiveTools.PROFILE, PageParameters.START, LIMIT);
  }

  @Override
  public Map<String, Object> call(ToolArguments arguments) {
    String name = archives.profile(arguments.find(ArchiveTools.PROFILE));
    List<LocalDate> days = archives.days(name, arguments.find(FROM), arguments.find(TO));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("profile", name);
    if (archives.profiles().size() > 1) {
      answer.put("profiles", archives.profiles());
    }
    return PageParameters.addPage(
        answer,
        arguments,
        arguments.find(LIMIT).orElse(DEFAULT_LIMIT),
        days.size(),
        "days",
        at -> describe(name, days.get(at)));
  }

  private Map<String, Object> describe(String name, LocalDate day) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("day", day.toString());
    try {
      Optional<Digest> digest = archives.find(name, day);
      json.put("papers", digest.map(found -> found.entries().size()).orElse(0));
    } catch (ArxivBotException e) {
      json.put("problem", ArchiveTools.problem(e));
    }
    return json;
  }
}
