package io.github.arxivbot.llm;

/**
 * Why a model service gave no answer that can be used, as classes that call for different things. A
 * service's status code alone does not say: 429 may mean "slow down" or "no money", 400 may mean
 * "wait for the file", "refused" or "too long".
 */
public enum Fault {
  /**
   * Asked too often, or for too many tokens a minute. Try again after {@link
   * ModelException#retryAfter()} or a pause; do not step down, for less text meets the same limit.
   */
  THROTTLED,

  /**
   * The service is away: an error of its own, a connection that broke, an answer that came late or
   * was cut. Try again after a pause.
   */
  BUSY,

  /** The uploaded file is still being read by the service. Try again after a pause. */
  NOT_READY,

  /**
   * The service's inspection refused the paper or the answer. Neither try again nor step down: the
   * paper would be refused again. Other papers are not concerned.
   */
  REFUSED,

  /** What was sent does not fit into the model. Step down to a shorter reading. */
  TOO_LONG,

  /**
   * The request is wrong: a model that does not exist, a parameter that is not known, a file that
   * can't be read, an address that moved. Do not try again; a file that can't be read may be
   * stepped down.
   */
  BAD_REQUEST,

  /** No key, or one that the service does not accept. Stop for all papers. */
  BAD_KEY,

  /** The account has no money, or its free quota is used up. Stop for all papers. */
  NO_MONEY,

  /**
   * An answer came, and nothing can be made of it: empty, cut at the model's limit, not JSON. It
   * may have been paid for, see {@link ModelException#used()}. Asking once more is reasonable.
   */
  UNUSABLE,

  /** The service keeps no files, or not this one. Step down to text; the chat may still work. */
  NO_FILES;

  /**
   * Whether the same request may succeed a little later.
   *
   * @return true for {@link #THROTTLED}, {@link #BUSY} and {@link #NOT_READY}
   */
  public boolean isRetryable() {
    return isServiceAway() || this == NOT_READY;
  }

  /**
   * Whether no paper at all can be summarized now, so that nothing more should be asked.
   *
   * @return true for {@link #BAD_KEY} and {@link #NO_MONEY}
   */
  public boolean stopsAll() {
    return this == BAD_KEY || this == NO_MONEY;
  }

  /**
   * Whether the service did not serve, for reasons that have nothing to do with the paper.
   *
   * @return true for {@link #THROTTLED} and {@link #BUSY}
   */
  public boolean isServiceAway() {
    return this == THROTTLED || this == BUSY;
  }
}
