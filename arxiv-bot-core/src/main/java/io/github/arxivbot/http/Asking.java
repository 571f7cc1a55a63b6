package io.github.arxivbot.http;

import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for one address once: along its redirects, each with its pause, none that does not want to
 * be asked, and all within the time. Its caller sees to one thread at a time.
 */
final class Asking {

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  private final Exchange exchange;
  private final Pacer pacer;
  private final Refusals refusals;
  private final Duration timeout;
  private final Duration requestInterval;

  Asking(
      Exchange exchange,
      Pacer pacer,
      Refusals refusals,
      Duration timeout,
      Duration requestInterval) {
    this.exchange = exchange;
    this.pacer = pacer;
    this.refusals = refusals;
    this.timeout = timeout;
    this.requestInterval = requestInterval;
  }

  /** Gives the page as it is now, or the kept one, marked, if the server says that it still is. */
  Page ask(URI address, int maxBytes, @Nullable Page kept)
      throws HttpException, LeftAloneException, InterruptedException {
    Route route = Route.to(address);
    long left = timeout.toNanos();
    while (left > 0) {
      refusals.await(route);
      pacer.await(interval(route.current(), requestInterval));
      // What a server said of its page is repeated to that address only: redirected to another
      // one, the same validator would speak of another page.
      Page held = kept != null && kept.isFrom(route.current()) ? kept : null;
      long start = System.nanoTime();
      Answer answer =
          exchange.run(route, held == null ? Validators.NONE : held.validators(), maxBytes, left);
      long taken = System.nanoTime() - start;
      LOG.debug("{} answered {} in {} ms", route, answer.status(), taken / 1_000_000);
      refusals.note(route, answer);
      if (held != null && answer.isNotModified()) {
        return held.asNotModified();
      }
      if (!answer.isRedirect()) {
        return answer.page(route, maxBytes);
      }
      route.follow(answer.location());
      left -= taken;
    }
    throw Failure.late(route, timeout, null);
  }

  static Duration interval(URI address, Duration wanted) {
    boolean raised =
        PoliteHttp.isArxivHost(address) && wanted.compareTo(PoliteHttp.ARXIV_INTERVAL) < 0;
    return raised ? PoliteHttp.ARXIV_INTERVAL : wanted;
  }
}
