package io.github.arxivbot.spi.http;

import java.net.URI;

/**
 * An HTTP client with rate limits and size limits: the only way in which a fetcher accesses the
 * network. Thread-safe.
 */
@FunctionalInterface
public interface Http {

  /** The default maximum size of a body after decompression: 32 MiB. */
  long MAX_PAGE_BYTES = 32L << 20;

  /**
   * Reads an address.
   *
   * @param address an http or https address
   * @param maxBytes the maximum size of the body after decompression
   * @return a reply with a status from 200 to 299
   * @throws HttpException if there is no such reply: any other status, too many bytes or redirects,
   *     no connection, or a timeout
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
   * Reads an address with a conditional request, if an earlier run has read it. A client without a
   * cache reads it again.
   *
   * @param address an http or https address
   * @return a reply with a status from 200 to 299, or the stored reply with {@link
   *     HttpReply#notModified()} set if nothing has changed
   * @throws HttpException if there is no such reply
   * @throws InterruptedException if the thread is interrupted
   */
  default HttpReply getIfChanged(URI address) throws HttpException, InterruptedException {
    return get(address);
  }
}
