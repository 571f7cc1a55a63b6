package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ArchiveSearch;
import io.github.arxivbot.mcpserver.archive.ProfileArchives;
import io.github.arxivbot.mcpserver.archive.RequestException;
import io.github.arxivbot.model.PaperId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the paper of a call by its identifier. */
final class PaperFinder {

  private static final int MAX_DAYS = 366;

  private static final ToolParameter<LocalDate> DAY =
      ToolParameter.day("day", "YYYY-MM-DD; default: the newest of up to " + MAX_DAYS + " days");

  private final ProfileArchives archives;

  PaperFinder(ProfileArchives archives) {
    this.archives = archives;
  }

  List<ToolParameter<?>> parameters() {
    return List.of(ArchiveTools.ID, DAY, ArchiveTools.PROFILE);
  }

  String profile(ToolArguments arguments) {
    return archives.profile(arguments.find(ArchiveTools.PROFILE));
  }

  ArchiveSearch.FoundPaper find(ToolArguments arguments) {
    PaperId id = ArchiveTools.id(arguments);
    String name = profile(arguments);
    Optional<LocalDate> day = arguments.find(DAY);
    day.ifPresent(given -> archives.read(name, day)); // reports a day without a digest
    List<LocalDate> days = archives.days(name, day, day);
    List<LocalDate> wanted = days.subList(0, Math.min(days.size(), MAX_DAYS));
    return new ArchiveSearch(archives, name)
        .find(wanted, id.unversioned())
        .orElseThrow(() -> new RequestException(notFound(id, name, days, wanted)));
  }

  private String notFound(PaperId id, String name, List<LocalDate> days, List<LocalDate> wanted) {
    String text =
        id.unversioned()
            + " is in none of the "
            + wanted.size()
            + " digests of the profile "
            + name
            + " that were read";
    if (wanted.size() < days.size()) {
      text += "; pass its day to read an older digest";
    }
    return archives.profiles().size() == 1
        ? text
        : text + "; the profiles are " + String.join(", ", archives.profiles());
  }
}
