package io.github.arxivbot.scoring;

/** A difference that the search for a {@link Keyword} ignores. */
public enum Normalization {
  /** Upper and lower case, by full Unicode rules. The default. */
  CASE,
  /** Hyphens, dashes and white space: "kv-cache" is "kv cache". */
  HYPHEN,
  /** Accents: "Erdos" is "Erdős". */
  ACCENTS
}
