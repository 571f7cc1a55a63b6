package io.github.arxivbot.feedserver;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The archive's pages lead to each other by the places of their files; on the web by addresses.
 * Only links that the library itself makes are looked for, to the letter.
 */
final class PageLinks {

  private static final Pattern LINK = Pattern.compile("href=\"([0-9./a-z-]+)\"");

  private PageLinks() {}

  static byte[] replace(String html, Map<String, String> links) {
    return LINK.matcher(html)
        .replaceAll(found -> "href=\"" + links.getOrDefault(found.group(1), found.group(1)) + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }
}
