package io.github.arxivbot.scoring;

/** The positions at which a {@link Keyword} matches. */
public enum MatchMode {
  /** Anywhere, also inside a word: RL matches "world". The rule of the Python bot. */
  SUBSTRING,
  /** As a whole word, with an optional plural s: LLM matches "LLMs", not "LLMops". */
  WORD
}
