package io.github.arxivbot.feedserver;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client says that it can unpack (RFC 9110, 12.5.3). */
final class AcceptedEncodings {

  private AcceptedEncodings() {}

  static boolean haveGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    Boolean any = null;
    for (String part : header.split(",", -1)) {
      String[] words = part.split(";", 2);
      String name = words[0].strip().toLowerCase(Locale.ROOT);
      boolean isWanted = words.length == 1 || !isZero(words[1]);
      if (name.equals("gzip") || name.equals("x-gzip")) {
        return isWanted;
      }
      if (name.equals("*")) {
        any = isWanted;
      }
    }
    return Boolean.TRUE.equals(any);
  }

  private static boolean isZero(String parameter) {
    String text = parameter.strip().toLowerCase(Locale.ROOT);
    return text.matches("q\\s*=\\s*0(\\.0*)?");
  }
}
