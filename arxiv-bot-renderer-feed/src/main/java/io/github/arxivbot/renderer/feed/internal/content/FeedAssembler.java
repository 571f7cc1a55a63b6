package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.DigestHistory;
import io.github.arxivbot.spi.RenderRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Assembles a feed: selects days and papers, and dates the entries so that they keep their order.
 */
public final class FeedAssembler {

  private final FeedSettings settings;
  private final RenderRequest request;
  private final boolean showsScore;
  private final List<FeedEntry> entries = new ArrayList<>();
  private final Set<String> shownNumbers = new HashSet<>();
  private final List<Digest> digests = new ArrayList<>();

  public FeedAssembler(FeedSettings settings, RenderRequest request, boolean showsScore) {
    this.settings = settings;
    this.request = request;
    this.showsScore = showsScore;
  }

  public Feed assemble() {
    Digest newest = request.digest();
    add(newest);
    DigestHistory history = request.history();
    for (LocalDate day : history.days()) {
      if (day.isBefore(newest.day()) && digests.size() < settings.days() && !isFull()) {
        history.digest(day).ifPresent(this::add);
      }
    }
    return new Feed(
        settings.id(request),
        CleanText.line(settings.title(request), 200),
        description(newest),
        settings.self(request),
        settings.home(request),
        earliest(announced(newest), madeAt(newest)),
        digests.stream().map(FeedAssembler::madeAt).max(Comparator.naturalOrder()).orElseThrow(),
        newest,
        List.copyOf(entries));
  }

  private boolean isFull() {
    return entries.size() >= settings.maxEntries();
  }

  private void add(Digest digest) {
    boolean isNewest = digests.isEmpty();
    digests.add(digest);
    int size = digest.entries().size() + digest.updated().size();
    if (size == 0 && (isNewest || FeedNotice.hasProblem(digest))) {
      entries.add(emptyDay(digest));
    }
    for (int rank = 0; rank < size && !isFull(); rank++) {
      add(digest, rank, size);
    }
  }

  private void add(Digest digest, int rank, int size) {
    boolean isNewVersion = rank >= digest.entries().size();
    DigestEntry entry =
        isNewVersion
            ? digest.updated().get(rank - digest.entries().size())
            : digest.entries().get(rank);
    if (!shownNumbers.add(entry.paper().id().unversioned())) {
      return;
    }
    String notices = rank == 0 ? FeedNotice.html(digest) : "";
    Instant lastPublished = earliest(announced(digest), madeAt(digest).minusSeconds(size - 1L));
    entries.add(
        FeedEntry.ofPaper(
            entry,
            title(entry, isNewVersion),
            notices + EntryContent.of(entry, isNewVersion),
            lastPublished.plusSeconds(size - 1L - rank),
            madeAt(digest).minusSeconds(rank),
            digest.day()));
  }

  private String title(DigestEntry entry, boolean isNewVersion) {
    Paper paper = entry.paper();
    return (showsScore ? "[" + EntryContent.oneDecimal(entry.score()) + "] " : "")
        + FeedEntry.title(paper)
        + (isNewVersion ? " (v" + paper.id().version() + ")" : "")
        + (paper.isWithdrawn() ? " (withdrawn)" : "");
  }

  private FeedEntry emptyDay(Digest digest) {
    return new FeedEntry(
        settings.id(request) + "#" + digest.day(),
        settings.home(request),
        "No papers on " + digest.day(),
        List.of(),
        List.of(),
        FeedNotice.whyEmpty(digest),
        FeedNotice.emptyHtml(digest),
        earliest(announced(digest), madeAt(digest)),
        madeAt(digest),
        digest.day(),
        null);
  }

  private String description(Digest newest) {
    String categories = String.join(", ", newest.categories());
    String notices = FeedNotice.line(newest);
    return CleanText.line(
        request.notice().map(notice -> notice + " ").orElse("")
            + "arXiv papers"
            + (categories.isEmpty() ? "" : " in " + categories)
            + ", best first."
            + (notices.isEmpty() ? "" : " " + notices),
        2_000);
  }

  private static Instant announced(Digest digest) {
    return ArxivCalendar.startOf(digest.day());
  }

  // RSS has no fractions of a second.
  private static Instant madeAt(Digest digest) {
    return digest.generated().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
