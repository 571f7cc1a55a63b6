package io.github.arxivbot.internal.pipeline.context;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.internal.guard.GuardedListener;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.state.ModelFailure;
import io.github.arxivbot.internal.state.ModelResultCache;
import io.github.arxivbot.internal.state.RecoveryNote;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.run.RunListener;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings, the clock, the listeners and the problems of one run. */
public final class RunContext {

  private static final Logger LOG = LoggerFactory.getLogger(RunContext.class);

  private final BotSettings settings;
  private final RunListener listener;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();

  /** Creates the context of a run that starts now. */
  public RunContext(BotSettings settings) {
    this.settings = settings;
    this.listener = new GuardedListener(settings.runs().listeners());
    this.now = settings.runs().clock().instant();
  }

  public BotSettings settings() {
    return settings;
  }

  /** {@return all listeners as one} */
  public RunListener listener() {
    return listener;
  }

  /** {@return the start of the run} */
  public Instant now() {
    return now;
  }

  /** {@return the day of {@link #now}, Eastern time} */
  public LocalDate today() {
    return ArxivCalendar.dayOf(now);
  }

  /** Tests whether the run creates the digest of a past day. */
  public boolean isPastDay() {
    return settings.runs().pastDay() != null;
  }

  /** Returns the earliest announcement that a profile accepts. */
  public Instant oldestWanted(Profile profile) {
    LocalDate pastDay = settings.runs().pastDay();
    Instant end = pastDay == null ? now : ArxivCalendar.startOf(pastDay.plusDays(1));
    return end.minus(Duration.ofDays(profile.limits().daysBack()));
  }

  /** Returns the oldest day of which an announcement is of use to a profile. */
  public LocalDate oldestDay() {
    return today().minusDays(settings.maxDaysBack());
  }

  /** Adds a problem to the report and notifies the listeners. */
  public void report(Problem problem) {
    problems.add(problem);
    listener.problemReported(problem);
  }

  /** Reports that a damaged part of the state was repaired. */
  public void report(RecoveryNote repair) {
    report(new Problem(Step.REMEMBER, "the state", repair.message(), false));
  }

  /** Returns the reason why a plugin with these settings is not called again on this day. */
  public Optional<String> failure(ModelResultCache<?> cache, String pluginSettings) {
    if (settings.summaries().rereads()) {
      return Optional.empty();
    }
    try {
      return cache
          .findFailure(this::report)
          .filter(failure -> failure.appliesTo(today(), pluginSettings))
          .map(ModelFailure::reason);
    } catch (StateException e) {
      report(new Problem(Step.REMEMBER, "the state", String.valueOf(e.getMessage()), true));
      return Optional.empty();
    }
  }

  /** Stores the failure of a plugin for a whole day. */
  public void remember(ModelResultCache<?> cache, ModelFailure failure) {
    try {
      cache.put(failure);
    } catch (IOException e) {
      LOG.warn("The failure of a plugin could not be stored", e);
    }
  }

  /** Deletes the failure of a plugin for a whole day, because it works again. */
  public void forgetRefusal(ModelResultCache<?> cache) {
    try {
      cache.deleteRefusal();
    } catch (IOException e) {
      LOG.warn("The failure of an earlier run could not be deleted", e);
    }
  }

  /** {@return the problems so far, in their order} */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Reads the state of each profile; of a past day, the digest in the archive. */
  public List<ProfileRun> profiles(StateStore state) {
    LocalDate pastDay = settings.runs().pastDay();
    return settings.profiles().stream()
        .map(
            profile ->
                new ProfileRun(
                    profile,
                    state.deliveredPapers(profile.name(), this::report),
                    pastDay == null
                        ? state
                            .newestDigest(profile.name(), this::report)
                            .or(() -> newestArchived(profile))
                        : archived(profile, pastDay)))
        .toList();
  }

  private Optional<Digest> newestArchived(Profile profile) {
    ArchiveFolder archive = settings.storage().archiveOf(profile);
    try {
      return archive == null
          ? Optional.empty()
          : archive.days().stream().findFirst().flatMap(day -> archived(profile, day));
    } catch (IOException e) {
      return Optional.empty(); // the history of the outputs reports it
    }
  }

  private Optional<Digest> archived(Profile profile, LocalDate day) {
    ArchiveFolder archive = settings.storage().archiveOf(profile);
    try {
      return archive == null ? Optional.empty() : archive.read(day);
    } catch (StateException e) {
      return Optional.empty(); // it is made again
    }
  }
}
