package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.internal.pipeline.merge.Deduplicator;
import io.github.arxivbot.internal.pipeline.merge.PreviousDigest;
import io.github.arxivbot.internal.pipeline.rank.PaperFilter;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.internal.state.DeliveryLog;
import io.github.arxivbot.internal.state.State;
import io.github.arxivbot.internal.state.RecoveryNote;
import io.github.arxivbot.internal.state.SeenBatches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The first half of a run: what is remembered, what is announced, and of which day it is. */
public final class DayCollector {

  private final BotSettings bot;
  private final RunListener listener;
  private final Instant now;
  private final Consumer<Problem> problems;
  private final FetchedBatches fetched = new FetchedBatches();
  private final Map<Profile, DeliveryLog> delivered = new LinkedHashMap<>();
  private final Map<Profile, Digest> earlier = new LinkedHashMap<>();
  private SeenBatches remembered = SeenBatches.empty();
  private List<Paper> announcements = List.of();

  public DayCollector(BotSettings bot, RunListener listener, Instant now, Consumer<Problem> problems) {
    this.bot = bot;
    this.listener = listener;
    this.now = now;
    this.problems = problems;
  }

  /** The papers of the day, each once; nothing where every source failed. */
  public Optional<List<Paper>> gather(State memory) throws InterruptedException {
    for (Profile profile : bot.profiles()) {
      delivered.put(profile, memory.deliveryLog(profile.name(), this::repaired));
      memory
          .newestDigest(profile.name(), this::repaired)
          .ifPresent(digest -> earlier.put(profile, digest));
    }
    fetch(memory.seenBatches(this::repaired));
    announcements = fetched.announcements();
    if (announcements.isEmpty() && fetched.hasFailed()) {
      return Optional.empty();
    }
    List<Paper> all = new ArrayList<>(announcements);
    all.addAll(new PreviousDigest(earlier.values()).missing(day(), announcements));
    List<Paper> papers = new Deduplicator(bot.mergeRule(), bot.duplicateKeys()).merge(all);
    new AnnouncementDay(fetched.verdicts(), today()).doubts().forEach(problems);
    return Optional.of(papers);
  }

  /** What became of each batch, also where all failed. */
  public FetchedBatches fetched() {
    return fetched;
  }

  /** How many announcements were read. */
  public int announced() {
    return announcements.size();
  }

  /** The batches to remember. */
  public SeenBatches remembered() {
    return remembered;
  }

  public Map<Profile, DeliveryLog> delivered() {
    return delivered;
  }

  public Map<Profile, Digest> earlier() {
    return earlier;
  }

  /** Which papers a profile wants and has not had. */
  public PaperFilter selection(Profile profile) {
    DeliveryLog before = delivered.getOrDefault(profile, DeliveryLog.empty());
    return new PaperFilter(profile, before.otherDays(day()), reference());
  }

  private void fetch(SeenBatches seen) throws InterruptedException {
    remembered = seen;
    BatchClassifier verdicts = new BatchClassifier(seen, today());
    SourceReader fetching = new SourceReader(bot, verdicts, listener, problems);
    LocalDate past = bot.announcedOn();
    if (past != null) {
      MissedDays day = new MissedDays(past, past, bot.categories());
      listener.fetchStarted(bot.categories());
      fetched.addAll(fetching.past(day));
      return;
    }
    fetched.addAll(fetching.newest());
    if (fetched.all().isEmpty()) {
      String asked = String.join(", ", bot.categories());
      problems.accept(new Problem(Step.FETCH, asked, "no source gave any batch", true));
    }
    if (!fetched.hasFailed()) {
      FetchedBatches newest = new FetchedBatches();
      newest.addAll(fetched);
      Set<String> owed = catchUp(fetching, seen);
      remembered = new SeenBatchesUpdater(seen, verdicts).after(bot.categories(), newest, day(), owed);
    }
  }

  /** Reads what was announced since each category was last complete; gives what is still owed. */
  private Set<String> catchUp(SourceReader fetching, SeenBatches seen) throws InterruptedException {
    Set<String> owed = new TreeSet<>();
    int daysBack = bot.profiles().stream().mapToInt(Profile::daysBack).max().orElse(0);
    for (MissedDays gap : MissedDays.before(seen, bot.categories(), day(), today().minusDays(daysBack))) {
      if (bot.fetchers().stream().noneMatch(Fetcher::reachesBack)) {
        String message =
            "what was announced "
                + gap.days()
                + " was not read, and no configured source reaches back; arxiv-api and arxiv-oai do";
        String subject = String.join(", ", gap.categories());
        problems.accept(new Problem(Step.FETCH, subject, message, false));
        continue;
      }
      listener.catchUpStarted(gap.categories(), gap.days());
      FetchedBatches caughtUp = fetching.past(gap);
      fetched.addAll(caughtUp);
      gap.categories().stream().filter(one -> !caughtUp.isWhole(one)).forEach(owed::add);
    }
    return owed;
  }

  /** The digest's day. */
  public LocalDate day() {
    LocalDate past = bot.announcedOn();
    return past != null
        ? past
        : new AnnouncementDay(fetched.verdicts(), today())
            .notBefore(earlier.values().stream().map(Digest::day));
  }

  /** The day of the announcement that a paper of a day's digest came with, Eastern time. */
  public static LocalDate announced(Paper paper, LocalDate day) {
    return paper.announced().map(ArxivCalendar::dayOf).orElse(day);
  }

  private void repaired(RecoveryNote repair) {
    problems.accept(new Problem(Step.REMEMBER, "the memory", repair.message(), false));
  }

  /** The moment from which {@code days_back} counts: of a past day, its end. */
  private Instant reference() {
    LocalDate past = bot.announcedOn();
    return past == null ? now : ArxivCalendar.startOf(past.plusDays(1));
  }

  public LocalDate today() {
    return ArxivCalendar.dayOf(now);
  }
}
