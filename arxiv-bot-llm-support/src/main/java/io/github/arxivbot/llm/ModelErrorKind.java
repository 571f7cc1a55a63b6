package io.github.arxivbot.llm;

/**
 * The kind of a model service's error, which decides what the summarizer does next. The HTTP status
 * alone is not sufficient: 429 can mean "slow down" or "no credit", 400 can mean "the file is not
 * ready", "content refused" or "input too long".
 */
public enum ModelErrorKind {
  /**
   * Too many requests or tokens per minute. Retried after {@link ModelException#retryAfter()} or a
   * pause. A shorter text does not help.
   */
  THROTTLED,

  /** The service failed, or the answer was late or cut off. Retried after a pause. */
  BUSY,

  /** The service has not processed the uploaded file yet. Retried after a pause. */
  NOT_READY,

  /** The service's content inspection refused the paper or the answer. Affects only this paper. */
  REFUSED,

  /** The input exceeds the model's context. The summarizer sends less of the paper. */
  TOO_LONG,

  /**
   * The request is invalid: unknown model, unreadable file, redirect. Not retried. If the paper was
   * sent as a file, the summarizer sends its text instead.
   */
  BAD_REQUEST,

  /**
   * The service does not accept a {@linkplain ModelException#parameter() parameter} of the request.
   * Affects all papers.
   */
  BAD_PARAMETER,

  /** The key is missing or not accepted. Affects all papers. */
  BAD_KEY,

  /** The account has no credit, or its free quota is used up. Affects all papers. */
  NO_MONEY,

  /**
   * The answer is empty, cut off at the model's limit, or not valid JSON. It may have been charged,
   * see {@link ModelException#usage()}. The summarizer asks a second time.
   */
  UNUSABLE,

  /**
   * The model wrote only its reasoning, and no answer. It was charged, see {@link
   * ModelException#usage()}. The summarizer does not ask again for this paper.
   */
  ONLY_REASONING,

  /** The service does not store files, or not this one. The summarizer sends the text instead. */
  NO_FILES;

  /**
   * Tests whether the same request may succeed later.
   *
   * @return true for {@link #THROTTLED}, {@link #BUSY} and {@link #NOT_READY}
   */
  public boolean isRetryable() {
    return isOutage() || this == NOT_READY;
  }

  /**
   * Tests whether no paper can be summarized until somebody changes the settings or the account.
   *
   * @return true for {@link #BAD_PARAMETER}, {@link #BAD_KEY} and {@link #NO_MONEY}
   */
  public boolean affectsAllPapers() {
    return this == BAD_PARAMETER || this == BAD_KEY || this == NO_MONEY;
  }

  /**
   * Tests whether the service did not process the request, for reasons unrelated to the paper.
   *
   * @return true for {@link #THROTTLED} and {@link #BUSY}
   */
  public boolean isOutage() {
    return this == THROTTLED || this == BUSY;
  }
}
