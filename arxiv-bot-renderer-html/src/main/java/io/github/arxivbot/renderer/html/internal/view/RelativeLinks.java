package io.github.arxivbot.renderer.html.internal.view;

import java.net.URI;
import java.net.URISyntaxException;

/** An address relative to the page: it leads nowhere but to files beside it. */
final class RelativeLinks {

  private RelativeLinks() {}

  static boolean isRelative(String reference) {
    try {
      URI address = new URI(reference);
      return !address.isAbsolute() && address.getRawAuthority() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
