package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses from the one that was asked for to the one that answers. */
final class RedirectChain {

  static final int MOST_REDIRECTS = 5;

  private final List<URI> asked = new ArrayList<>();

  private RedirectChain(URI first) {
    asked.add(first);
  }

  static RedirectChain to(URI address) throws HttpException {
    Optional<String> problem = HttpAddress.check(address);
    if (problem.isPresent()) {
      throw HttpErrors.address(address, problem.get());
    }
    return new RedirectChain(address);
  }

  URI first() {
    return asked.get(0);
  }

  URI current() {
    return asked.get(asked.size() - 1);
  }

  /** Goes where a redirect points. */
  void follow(@Nullable String location) throws HttpException {
    if (location == null) {
      throw HttpErrors.redirect(this, "without saying where (no Location)");
    }
    URI next = resolve(location);
    Optional<String> problem = HttpAddress.check(next);
    if (problem.isPresent()) {
      throw HttpErrors.redirect(this, "to " + HttpAddress.format(next) + ", " + problem.get());
    }
    if (HttpAddress.isSecure(current()) && !HttpAddress.isSecure(next)) {
      throw HttpErrors.redirect(
          this, "from https to " + HttpAddress.format(next) + ", which is not secure");
    }
    if (asked.contains(next)) {
      throw HttpErrors.redirect(this, "in a loop, to " + HttpAddress.format(next) + " again");
    }
    if (asked.size() > MOST_REDIRECTS) {
      throw HttpErrors.redirect(this, "more than " + MOST_REDIRECTS + " times");
    }
    asked.add(next);
  }

  private URI resolve(String location) throws HttpException {
    try {
      URI target = new URI(location);
      if (target.isAbsolute()) {
        return sent(target);
      }
      URI here = current();
      String root = here.getScheme() + "://" + here.getRawAuthority();
      String path = here.getRawPath().isEmpty() ? "/" : here.getRawPath();
      if (target.getRawAuthority() == null && target.getRawPath().isEmpty()) {
        // URI.resolve follows RFC 2396 and loses the last part of the path; RFC 3986 keeps it.
        String query = target.getRawQuery() == null ? here.getRawQuery() : target.getRawQuery();
        return new URI(root + path + (query == null ? "" : "?" + query));
      }
      // URI.resolve glues a relative path to the host where the base has no path.
      return sent(new URI(root + path).resolve(target));
    } catch (URISyntaxException e) {
      throw HttpErrors.redirect(this, "to what is no address");
    }
  }

  /** Addresses that are sent as the same are a loop. */
  private static URI sent(URI address) throws URISyntaxException {
    return new URI(HttpAddress.withoutFragment(address));
  }

  @Override
  public String toString() {
    String last = HttpAddress.format(current());
    return asked.size() == 1
        ? last
        : last + " (redirected from " + HttpAddress.format(asked.get(0)) + ")";
  }
}
