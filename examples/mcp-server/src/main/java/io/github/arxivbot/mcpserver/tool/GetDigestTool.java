package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.DigestJson;
import io.github.arxivbot.mcpserver.archive.EntryJson;
import io.github.arxivbot.mcpserver.archive.ProfileArchives;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Returns the digest of a day. */
final class GetDigestTool implements AgentTool {

  private static final ToolParameter<LocalDate> DAY =
      ToolParameter.day("day", "YYYY-MM-DD; default the newest");
  private static final ToolParameter<Boolean> ABSTRACTS =
      ToolParameter.flag("abstracts", "with abstracts, summaries and reasons; default false");

  private final ProfileArchives archives;

  GetDigestTool(ProfileArchives archives) {
    this.archives = archives;
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
    return List.of(
        DAY, ArchiveTools.PROFILE, ABSTRACTS, PageParameters.START, PageParameters.MAX_LENGTH);
  }

  @Override
  public Map<String, Object> call(ToolArguments arguments) {
    String name = archives.profile(arguments.find(ArchiveTools.PROFILE));
    Digest digest = archives.read(name, arguments.find(DAY));
    List<DigestEntry> papers = digest.entries();
    boolean isFull = arguments.find(ABSTRACTS).orElse(false);
    return PageParameters.addPage(
        DigestJson.head(digest),
        arguments,
        papers.size(),
        papers.size(),
        "papers",
        at -> isFull ? EntryJson.full(papers.get(at)) : EntryJson.brief(papers.get(at)));
  }
}
