package io.github.arxivbot.internal.pipeline.context;

import io.github.arxivbot.model.Digest;
import java.util.List;

/** The digest of a profile. */
public record ProfileDigest(ProfileRun run, Digest digest) {

  /** Returns the digests alone. */
  public static List<Digest> digests(List<ProfileDigest> all) {
    return all.stream().map(ProfileDigest::digest).toList();
  }
}
