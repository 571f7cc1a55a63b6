package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Term;
import java.util.List;
import java.util.function.Consumer;

/** One reader's interests, limits, outputs and channels. */
public record Profile(
    String name,
    DigestLimits limits,
    ScorerSettings scoring,
    List<OutputFile> outputs,
    List<NotificationChannel> channels) {

  /** A regular expression for the name of a profile. */
  public static final String NAME_PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private static final int MAX_NAME_LENGTH = 60;

  public Profile {
    outputs = List.copyOf(outputs);
    channels = List.copyOf(channels);
  }

  public List<GuardedScorer> scorers() {
    return scoring.all();
  }

  public Profile withScorers(List<GuardedScorer> others) {
    ScorerSettings changed = new ScorerSettings(others, scoring.combination(), scoring.rerank());
    return new Profile(name, limits, changed, outputs, channels);
  }

  /** Returns the terms that the scorers look for; failures become problems. */
  public List<Term> terms(Consumer<Problem> problems) {
    return scorers().stream().flatMap(scorer -> scorer.terms(problems).stream()).toList();
  }

  public static boolean isName(String text) {
    return text.matches(NAME_PATTERN) && text.length() <= MAX_NAME_LENGTH;
  }

  /** Returns the error message for a text that is no name. */
  public static String nameRule(String found) {
    return "expected a name of lower-case letters, digits and single hyphens that begins with a letter,"
        + " found \""
        + found
        + "\"";
  }
}
