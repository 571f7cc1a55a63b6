package io.github.arxivbot.fetcher.arxiv.internal.source;

import io.github.arxivbot.internal.http.HttpAddress;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** Checks the base address of a source, to which a category or a query is appended. */
public final class BaseUrl {

  private BaseUrl() {}

  /** Returns a message if nothing can be appended to the address or it cannot be requested. */
  public static Optional<String> check(URI address) {
    return HttpAddress.checkBase(address)
        .map(message -> message + ", found " + HttpAddress.format(address));
  }

  public static URI require(URI address) {
    check(Objects.requireNonNull(address, "address"))
        .ifPresent(
            message -> {
              throw new IllegalArgumentException("base URL: " + message);
            });
    return address;
  }

  public static URI withSlash(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? address : URI.create(text + "/");
  }
}
