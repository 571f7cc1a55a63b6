package io.github.arxivbot.llm.internal;

import io.github.arxivbot.llm.Fault;
import io.github.arxivbot.llm.ModelException;
import java.net.URI;

/** An answer that is no success, made into an exception that says what to do. */
public final class Refusal {

  private Refusal() {}

  static ModelException of(Reply reply) {
    ErrorWords words = ErrorWords.of(reply.leniently());
    if (reply.status() >= 300 && reply.status() <= 399) {
      return reply.fault(Fault.BAD_REQUEST, redirect(reply));
    }
    Fault fault = Faults.classify(reply, words);
    ModelException.Builder exception =
        reply.said(fault, words.shownCode(), advice(fault, reply) + said(fault, words));
    reply.retryAfter().ifPresent(exception::retryAfter);
    return exception.build();
  }

  /** A key that is not accepted may be quoted in part, so that nothing is passed on then. */
  private static String said(Fault fault, ErrorWords words) {
    return fault == Fault.BAD_KEY || words.message().isBlank() ? "" : ": " + words.message();
  }

  private static String advice(Fault fault, Reply reply) {
    String variable = reply.asked().variable();
    if (fault == Fault.BAD_KEY) {
      return variable.isEmpty()
          ? "it wants a key; name the variable that holds it in api_key_env"
          : "the key in " + variable + " is not accepted, or may not do this";
    }
    if (fault == Fault.NO_MONEY && !variable.isEmpty()) {
      return "the account of the key in " + variable + " has no money or quota left";
    }
    if (fault == Fault.BAD_REQUEST && reply.status() == 404) {
      return "nothing at " + reply.asked() + ", or no such model; check base_url and model";
    }
    return advice(fault);
  }

  /** What a fault means, where neither the key's variable nor the address is known. */
  public static String advice(Fault fault) {
    return switch (fault) {
      case THROTTLED -> "asked too much at once";
      case BUSY -> "the service has a fault of its own";
      case NOT_READY -> "the file is not read yet";
      case REFUSED -> "the service's inspection refused the content";
      case TOO_LONG -> "too much for the model";
      case BAD_KEY -> "the key is not accepted, or may not do this";
      case NO_MONEY -> "the account has no money or quota left";
      case UNUSABLE -> "the answer can't be used";
      case NO_FILES -> "no such file, or no files at all";
      case BAD_REQUEST -> "the request is not accepted";
    };
  }

  private static String redirect(Reply reply) {
    String where = reply.header("Location").map(value -> target(reply, value)).orElse("");
    return "redirects are not followed, for the key goes to the configured host only;"
        + (where.isEmpty()
            ? " check base_url"
            : " if you trust " + where + ", point base_url there");
  }

  /** Where to, without what may be secret in it; empty if it is no address. */
  private static String target(Reply reply, String location) {
    try {
      URI to = reply.asked().baseUrl().resolve(location);
      return to.getHost() == null ? "" : to.getScheme() + "://" + to.getHost();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
