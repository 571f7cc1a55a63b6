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

/** The digest that every run of a bot creates for one profile. Immutable. */
public final class DigestPlan {

  private final List<String> categories;
  private final Profile profile;

  DigestPlan(List<String> categories, Profile profile) {
    this.categories = List.copyOf(categories);
    this.profile = profile;
  }

  /**
   * A file to which a digest is written.
   *
   * @param renderer the name of the renderer
   * @param path the file; {@code {day}} stands for the day of the digest, and {@code {id}} for the
   *     identifier of each paper
   * @param category the only category of the file; null for the whole digest
   */
  public record Target(String renderer, Path path, @Nullable String category) {

    /**
     * Rejects null.
     *
     * @param renderer the name of the renderer
     * @param path the file
     * @param category the only category of the file; null for the whole digest
     */
    public Target {
      Objects.requireNonNull(renderer, "renderer");
      Objects.requireNonNull(path, "path");
    }

    /** {@return the only category of the file; nothing for the whole digest} */
    public Optional<String> onlyCategory() {
      return Optional.ofNullable(category);
    }
  }

  /** {@return the name of the profile; {@code default} if the bot has no others} */
  public String profile() {
    return profile.name();
  }

  /** {@return the categories of the bot, in their order} */
  public List<String> categories() {
    return categories;
  }

  /** {@return the terms of the scorers, in their order} */
  public List<Term> terms() {
    return profile.terms(problem -> {}); // failures are logged, and a run reports them
  }

  /** {@return the types of announcements that the digest may hold; at least one} */
  public Set<AnnounceType> announceTypes() {
    return profile.limits().announceTypes();
  }

  /** {@return the maximum age of an announcement in days; at least 0} */
  public int daysBack() {
    return profile.limits().daysBack();
  }

  /** {@return the minimum score of a paper; nothing if there is none} */
  public OptionalDouble minScore() {
    return profile.limits().minScore();
  }

  /** {@return the maximum number of papers; at least 1} */
  public int maxPapers() {
    return profile.limits().maxPapers();
  }

  /** {@return the files, other than those of the archive, in the order of writing} */
  public List<Target> targets() {
    return profile.outputs().stream()
        .map(output -> new Target(output.label(), output.file(), output.category()))
        .toList();
  }
}
