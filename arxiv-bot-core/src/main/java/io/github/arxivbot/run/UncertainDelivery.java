package io.github.arxivbot.run;

/** The treatment of a message that may or may not have been sent, for example after a crash. */
public enum UncertainDelivery {
  /** It is reported and not sent again. */
  SKIP,
  /** It is sent again; a reader may receive it twice. */
  RESEND
}
