package io.github.arxivbot.internal.pipeline.context;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Digest.QuietDay;
import java.util.List;
import java.util.Optional;

/**
 * The digest of a profile.
 *
 * @param run the profile
 * @param digest the digest of this run; without papers if there was no announcement
 * @param quietDay the facts that the outputs state above the digest, if it is not of today
 * @param isAnnounced false if no announcement was read; then the outputs keep the newest digest of
 *     earlier runs
 */
public record ProfileDigest(
    ProfileRun run, Digest digest, Optional<QuietDay> quietDay, boolean isAnnounced) {

  /** Creates the digest of an announcement. */
  public ProfileDigest(ProfileRun run, Digest digest) {
    this(run, digest, Optional.empty(), true);
  }

  /** Returns this with another digest of the same announcement. */
  public ProfileDigest withDigest(Digest other) {
    return new ProfileDigest(run, other, quietDay, isAnnounced);
  }

  /** Returns the digest that the outputs show. */
  public Digest shown() {
    return isAnnounced ? digest : run.previous().orElse(digest);
  }

  public static List<Digest> digests(List<ProfileDigest> all) {
    return all.stream().map(ProfileDigest::digest).toList();
  }
}
