package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ConfigFile;
import io.github.arxivbot.mcpserver.archive.ProfileArchive;
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
  private static final ToolParameter<LocalDate> TO =
      ToolParameter.day("to", "last day, YYYY-MM-DD");
  private static final ToolParameter<Integer> LIMIT =
      ToolParameter.integer(
          "limit", "maximum number of days; default " + DEFAULT_LIMIT, 1, MAX_LIMIT);

  private final ConfigFile config;

  ListDaysTool(ConfigFile config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "list_days";
  }

  @Override
  public String description() {
    return "Lists the days that have a digest, newest first, with the number of papers of each.";
  }

  @Override
  public List<ToolParameter<?>> parameters() {
    return List.of(FROM, TO, ArchiveTools.PROFILE, PageRequest.START, LIMIT);
  }

  @Override
  public Map<String, Object> execute(ToolArguments arguments) {
    ProfileArchive archive = ArchiveTools.archive(config, arguments);
    List<LocalDate> days = archive.days(arguments.find(FROM), arguments.find(TO));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("profile", archive.profile());
    if (archive.profiles().size() > 1) {
      answer.put("profiles", archive.profiles());
    }
    return PageRequest.of(arguments, arguments.find(LIMIT).orElse(DEFAULT_LIMIT))
        .addTo(answer, "days", days.size(), at -> describe(archive, days.get(at)));
  }

  private static Map<String, Object> describe(ProfileArchive archive, LocalDate day) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("day", day.toString());
    try {
      Optional<Digest> digest = archive.find(day);
      json.put("papers", digest.map(found -> found.entries().size()).orElse(0));
    } catch (ArxivBotException e) {
      json.put("problem", ArchiveTools.problem(e));
    }
    return json;
  }
}
