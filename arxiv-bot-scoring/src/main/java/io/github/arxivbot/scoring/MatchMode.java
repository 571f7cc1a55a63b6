package io.github.arxivbot.scoring;

/** Where a {@link Keyword} may stand. */
public enum MatchMode {
  /** Anywhere, inside a word too: RL is found in "world". The rule of the Python bot. */
  SUBSTRING,
  /** By itself; an s behind it is forgiven: LLM is found in "LLMs", not in "LLMops". */
  WORD
}
