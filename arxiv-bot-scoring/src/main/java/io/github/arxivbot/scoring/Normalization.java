package io.github.arxivbot.scoring;

/** What makes no difference to a {@link Keyword}. */
public enum Normalization {
  /** Upper and lower case, by full Unicode rules. The default. */
  CASE,
  /** Hyphens, dashes and white space: "kv-cache" is "kv cache". */
  HYPHEN,
  /** Accents: "Erdos" is "Erdős". */
  ACCENTS
}
