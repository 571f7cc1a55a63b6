package io.github.arxivbot.llm.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a model service is: an address behind which the endpoint's path is put. */
public final class BaseUrl {

  private BaseUrl() {}

  /** What is wrong with an address, or null. An address is not quoted if it may hold a password. */
  public static @Nullable String complaint(URI address) {
    boolean http =
        "https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme());
    if (address.getRawUserInfo() != null) {
      return "expected an address without a user name or password before its host";
    }
    if (!http || address.getHost() == null) {
      return "expected an address that begins with https:// or http:// and names a host";
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      return "expected an address without ? and #, for a path is put at its end";
    }
    return null;
  }

  /** The same address without slashes at its end. */
  public static URI withoutSlash(URI address) {
    String text = address.toString();
    int end = text.length();
    while (text.charAt(end - 1) == '/') {
      end--;
    }
    return URI.create(text.substring(0, end));
  }
}
