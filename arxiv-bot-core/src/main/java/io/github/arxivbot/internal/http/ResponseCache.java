package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.StateStore;
import io.github.arxivbot.spi.http.Http;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of earlier runs, by the address that was asked first. Keeping them saves a server some
 * work and no more, so what goes wrong here is logged and never fails a request. Its caller sees to
 * one thread at a time.
 */
public final class ResponseCache {

  /** The most bytes of a page, compressed; a longer one is read anew each time. */
  static final int MOST_BYTES = 8 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(ResponseCache.class);

  private final StateStore store;
  private final Clock clock;
  private @Nullable CacheIndex lastUse;

  public ResponseCache(StateStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The page as it was read last, if it is there and sound. */
  @Nullable public CachedResponse find(URI address) {
    try {
      lastUse();
      Optional<byte[]> kept = store.get(key(address));
      return kept.isEmpty() ? null : CachedResponse.of(kept.get(), (int) Http.MAX_PAGE_BYTES);
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "what was kept of {} can't be read; it is read anew", HttpAddress.format(address), e);
      return null;
    }
  }

  /** Keeps what was just read, or notes that it was of use once more. */
  public void keep(URI address, CachedResponse page) {
    try {
      if (!page.reply().notModified() && !put(address, page)) {
        store.remove(key(address));
        lastUse().forget(key(address));
        return;
      }
      lastUse().note(key(address));
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} can't be kept for the next run", HttpAddress.format(address), e);
    }
  }

  private boolean put(URI address, CachedResponse page) throws IOException {
    if (page.validators().isEmpty()) {
      return false;
    }
    byte[] bytes = page.toBytes();
    if (bytes.length > MOST_BYTES) {
      return false;
    }
    store.put(key(address), bytes);
    return true;
  }

  private CacheIndex lastUse() throws IOException {
    CacheIndex read = lastUse;
    if (read == null) {
      read = CacheIndex.read(store, clock);
      lastUse = read;
    }
    return read;
  }

  private static String key(URI address) {
    return address.toString();
  }
}
