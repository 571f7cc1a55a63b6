package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ArchiveSearch;
import io.github.arxivbot.mcpserver.archive.ProfileArchive;
import io.github.arxivbot.mcpserver.archive.RequestException;
import io.github.arxivbot.model.PaperId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the paper of a call by its identifier. */
final class PaperFinder {

  private static final int MAX_DAYS = 366;

  private static final ToolParameter<String> ID =
      ToolParameter.text("id", "identifier of a paper, such as 2602.09578", 200).required();
  private static final ToolParameter<LocalDate> DAY =
      ToolParameter.day("day", "YYYY-MM-DD; default: the newest of up to " + MAX_DAYS + " days");

  static final List<ToolParameter<?>> PARAMETERS = List.of(ID, DAY, ArchiveTools.PROFILE);

  private final ProfileArchive archive;

  PaperFinder(ProfileArchive archive) {
    this.archive = archive;
  }

  ArchiveSearch.FoundPaper find(ToolArguments arguments) {
    PaperId id = id(arguments);
    Optional<LocalDate> day = arguments.find(DAY);
    day.ifPresent(given -> archive.read(day)); // reports a day without a digest
    List<LocalDate> days = archive.days(day, day);
    List<LocalDate> wanted = days.subList(0, Math.min(days.size(), MAX_DAYS));
    return new ArchiveSearch(archive)
        .find(wanted, id.unversioned())
        .orElseThrow(() -> new RequestException(notFound(id, days, wanted)));
  }

  private static PaperId id(ToolArguments arguments) {
    try {
      return PaperId.parse(arguments.get(ID));
    } catch (IllegalArgumentException e) {
      throw new RequestException("id: " + e.getMessage());
    }
  }

  private String notFound(PaperId id, List<LocalDate> days, List<LocalDate> wanted) {
    String text =
        id.unversioned()
            + " is in none of the "
            + wanted.size()
            + " digests of the profile "
            + archive.profile()
            + " that were read";
    if (wanted.size() < days.size()) {
      text += "; pass its day to read an older digest";
    }
    return archive.profiles().size() == 1
        ? text
        : text + "; the profiles are " + String.join(", ", archive.profiles());
  }
}
