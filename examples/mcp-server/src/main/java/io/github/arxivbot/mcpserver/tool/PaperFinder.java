package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.mcpserver.archive.ArchiveSearch;
import io.github.arxivbot.mcpserver.archive.ArchiveSearch.SearchResult;
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
      ToolParameter.day(
          "day",
          "day of the digest, YYYY-MM-DD; default: the newest of the last "
              + MAX_DAYS
              + " digests");

  static final List<ToolParameter<?>> PARAMETERS = List.of(ID, DAY, ArchiveTools.PROFILE);

  private final ProfileArchive archive;

  PaperFinder(ProfileArchive archive) {
    this.archive = archive;
  }

  /**
   * Finds the paper.
   *
   * @return the paper, and the days that were read to find it
   * @throws RequestException if no digest has it
   */
  SearchResult find(ToolArguments arguments) {
    PaperId id = id(arguments);
    Optional<LocalDate> day = arguments.find(DAY);
    return day.isPresent() ? find(id, day.get()) : find(id);
  }

  private SearchResult find(PaperId id, LocalDate day) {
    return ArchiveSearch.find(archive.read(Optional.of(day)), id)
        .map(found -> new SearchResult(List.of(found), 1, List.of(day), List.of()))
        .orElseThrow(
            () ->
                new RequestException(
                    id.unversioned()
                        + " is not in the digest of "
                        + day
                        + " of the profile "
                        + archive.profile()
                        + otherProfiles()));
  }

  private SearchResult find(PaperId id) {
    List<LocalDate> days = archive.days(Optional.empty(), Optional.empty());
    List<LocalDate> wanted = days.subList(0, Math.min(days.size(), MAX_DAYS));
    SearchResult result = new ArchiveSearch(archive).find(wanted, id);
    if (result.papers().isEmpty()) {
      throw new RequestException(notFound(id, result, days.size() - wanted.size()));
    }
    return result;
  }

  private static PaperId id(ToolArguments arguments) {
    try {
      return PaperId.parse(arguments.get(ID));
    } catch (IllegalArgumentException e) {
      throw new RequestException("id: " + e.getMessage());
    }
  }

  private String notFound(PaperId id, SearchResult result, int older) {
    String text =
        id.unversioned()
            + " is in none of the "
            + result.read().size()
            + " digests of the profile "
            + archive.profile()
            + " that were read";
    if (!result.damaged().isEmpty()) {
      text +=
          "; "
              + result.damaged().size()
              + " cannot be read, the newest of them "
              + result.damaged().get(0)
              + "; list_days states why";
    }
    if (older > 0) {
      text += "; pass its day to read an older digest";
    }
    return text + otherProfiles();
  }

  private String otherProfiles() {
    return archive.profiles().size() == 1
        ? ""
        : "; the profiles are " + String.join(", ", archive.profiles());
  }
}
