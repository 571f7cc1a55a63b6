package io.github.arxivbot.spi.http;

import java.net.URI;

/** A polite, capped GET: the only way in which a fetcher reaches the network. Thread-safe. */
@FunctionalInterface
public interface Http {

  /** The most that a feed or page may have after inflating: 32 MiB. */
  long MAX_PAGE_BYTES = 32L << 20;

  /**
   * Reads an address.
   *
   * @param address an http or https address
   * @param maxBytes the most that the body may have, after inflating
   * @return a reply with a status from 200 to 299
   * @throws HttpException if there is no such reply: any other status, too many bytes or redirects,
   *     no connection, no answer in time
   * @throws InterruptedException if the thread is interrupted
   */
  HttpReply get(URI address, long maxBytes) throws HttpException, InterruptedException;

  /**
   * Reads a feed or page of at most {@link #MAX_PAGE_BYTES}.
   *
   * @param address an http or https address
   * @return a reply with a status from 200 to 299
   * @throws HttpException if there is no such reply
   * @throws InterruptedException if the thread is interrupted
   */
  default HttpReply get(URI address) throws HttpException, InterruptedException {
    return get(address, MAX_PAGE_BYTES);
  }

  /**
   * Reads a feed that an earlier run may have read: asks whether it has changed since, and where it
   * has not, gives what was kept then.
   *
   * @param address an http or https address
   * @return a reply with a status from 200 to 299, or what was kept, marked with {@link
   *     HttpReply#notModified()}; a client that keeps nothing reads the address anew
   * @throws HttpException if there is no such reply
   * @throws InterruptedException if the thread is interrupted
   */
  default HttpReply getIfChanged(URI address) throws HttpException, InterruptedException {
    return get(address);
  }
}
