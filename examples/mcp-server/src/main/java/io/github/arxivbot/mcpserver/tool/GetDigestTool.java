package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ConfigFile;
import io.github.arxivbot.mcpserver.archive.DigestAnswer;
import io.github.arxivbot.mcpserver.archive.PaperAnswer;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Returns the digest of a day. */
final class GetDigestTool implements AgentTool {

  private static final ToolParameter<LocalDate> DAY =
      ToolParameter.day("day", "YYYY-MM-DD; default: the newest");
  private static final ToolParameter<Boolean> ABSTRACTS =
      ToolParameter.flag(
          "abstracts", "true to include abstracts, summaries and reasons; default false");

  private final ConfigFile config;

  GetDigestTool(ConfigFile config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "get_digest";
  }

  @Override
  public String description() {
    return "Returns the digest of a day: its papers, best first." + ArchiveTools.WARNING;
  }

  @Override
  public List<ToolParameter<?>> parameters() {
    return List.of(DAY, ArchiveTools.PROFILE, ABSTRACTS, PageRequest.START, PageRequest.MAX_LENGTH);
  }

  @Override
  public Map<String, Object> execute(ToolArguments arguments) {
    Digest digest = ArchiveTools.archive(config, arguments).read(arguments.find(DAY));
    List<DigestEntry> papers = digest.entries();
    boolean isFull = arguments.find(ABSTRACTS).orElse(false);
    return PageRequest.of(arguments, papers.size())
        .addTo(
            DigestAnswer.head(digest),
            "papers",
            papers.size(),
            at -> isFull ? PaperAnswer.full(papers.get(at)) : PaperAnswer.brief(papers.get(at)));
  }
}
