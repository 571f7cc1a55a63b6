package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The addresses from the requested one to the current one. Checks each redirect. */
final class RedirectChain {

  static final int MAX_REDIRECTS = 5;

  private final List<URI> addresses = new ArrayList<>();

  private RedirectChain(URI first) {
    addresses.add(first);
  }

  static RedirectChain startingAt(URI address) throws HttpException {
    Optional<String> problem = HttpAddress.check(address);
    if (problem.isPresent()) {
      throw HttpErrors.invalidAddress(address, problem.get());
    }
    return new RedirectChain(address);
  }

  URI first() {
    return addresses.get(0);
  }

  URI current() {
    return addresses.get(addresses.size() - 1);
  }

  /** Appends the target of a redirect. */
  void follow(Optional<String> location) throws HttpException {
    if (location.isEmpty()) {
      throw HttpErrors.redirect(this, "without a Location header");
    }
    URI next = resolve(location.get());
    String shown = HttpAddress.format(next);
    Optional<String> problem = HttpAddress.check(next);
    if (problem.isPresent()) {
      throw HttpErrors.redirect(this, "to " + shown + ", " + problem.get());
    }
    if (HttpAddress.isSecure(current()) && !HttpAddress.isSecure(next)) {
      throw HttpErrors.redirect(this, "from https to " + shown + ", which is not secure");
    }
    if (addresses.contains(next)) {
      throw HttpErrors.redirect(this, "in a loop, to " + shown + " again");
    }
    if (addresses.size() > MAX_REDIRECTS) {
      throw HttpErrors.redirect(this, "more than " + MAX_REDIRECTS + " times");
    }
    addresses.add(next);
  }

  private URI resolve(String location) throws HttpException {
    try {
      URI target = new URI(location);
      if (target.isAbsolute()) {
        return withoutFragment(target);
      }
      URI base = current();
      String root = base.getScheme() + "://" + base.getRawAuthority();
      String path = base.getRawPath().isEmpty() ? "/" : base.getRawPath();
      if (target.getRawAuthority() == null && target.getRawPath().isEmpty()) {
        // URI.resolve follows RFC 2396 and loses the last part of the path; RFC 3986 keeps it.
        String query = target.getRawQuery() == null ? base.getRawQuery() : target.getRawQuery();
        return new URI(root + path + (query == null ? "" : "?" + query));
      }
      // URI.resolve appends a relative path to the host if the base has no path.
      return withoutFragment(new URI(root + path).resolve(target));
    } catch (URISyntaxException e) {
      throw HttpErrors.redirect(this, "to an invalid address");
    }
  }

  /** Addresses that differ only in the fragment are a loop. */
  private static URI withoutFragment(URI address) throws URISyntaxException {
    return new URI(HttpAddress.withoutFragment(address));
  }

  @Override
  public String toString() {
    String last = HttpAddress.format(current());
    return addresses.size() == 1
        ? last
        : last + " (redirected from " + HttpAddress.format(first()) + ")";
  }
}
