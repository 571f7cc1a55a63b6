package io.github.arxivbot;

import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Term;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The digest that every run of a bot makes for one profile. Immutable. */
public final class PlannedDigest {

  private final List<String> categories;
  private final Profile profile;

  PlannedDigest(List<String> categories, Profile profile) {
    this.categories = List.copyOf(categories);
    this.profile = profile;
  }

  /**
   * A file that a digest is written to.
   *
   * @param renderer the renderer's name
   * @param path where it is; {@code {day}} in it stands for the digest's day
   * @param category of which only it is written; null for the whole digest
   */
  public record Target(String renderer, Path path, @Nullable String category) {

    /**
     * Refuses null.
     *
     * @param renderer the renderer's name
     * @param path where it is
     * @param category of which only it is written; null for the whole digest
     */
    public Target {
      Objects.requireNonNull(renderer, "use");
      Objects.requireNonNull(path, "path");
    }

    /**
     * The category whose papers are written.
     *
     * @return nothing for the whole digest
     */
    public Optional<String> slice() {
      return Optional.ofNullable(category);
    }
  }

  /**
   * For whom it is.
   *
   * @return the profile's name; {@code default} where the bot has no others
   */
  public String profile() {
    return profile.name();
  }

  /**
   * The categories that the bot asks for.
   *
   * @return in their order
   */
  public List<String> categories() {
    return categories;
  }

  /**
   * What its scorers look for.
   *
   * @return in the order of the scorers
   */
  public List<Term> terms() {
    return profile.scorers().stream()
        .flatMap(scorer -> scorer.terms(problem -> {}).stream())
        .toList();
  }

  /**
   * Which announcements are wanted.
   *
   * @return at least one
   */
  public Set<AnnounceType> announceTypes() {
    return profile.limits().announceTypes();
  }

  /**
   * How long ago a paper may have been announced.
   *
   * @return days, at least 0
   */
  public int daysBack() {
    return profile.limits().daysBack();
  }

  /**
   * The least score of a paper.
   *
   * @return nothing where there is no minimum
   */
  public OptionalDouble minScore() {
    return profile.limits().minScore();
  }

  /**
   * How many papers it holds at most.
   *
   * @return at least 1
   */
  public int maxPapers() {
    return profile.limits().maxPapers();
  }

  /**
   * The files that it is written to, other than those of the archive.
   *
   * @return in the order in which they are written
   */
  public List<Target> targets() {
    return profile.outputs().stream()
        .map(output -> new Target(output.label(), output.file(), output.category()))
        .toList();
  }
}
