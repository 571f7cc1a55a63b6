package io.github.arxivbot.renderer.html.internal.view;

import java.net.URI;
import java.net.URISyntaxException;

/** Accepts only relative addresses, so that links to other days never lead to another host. */
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
