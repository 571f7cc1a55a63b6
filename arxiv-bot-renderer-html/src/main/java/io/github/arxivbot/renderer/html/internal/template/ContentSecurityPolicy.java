package io.github.arxivbot.renderer.html.internal.template;

import io.github.arxivbot.internal.file.Sha256;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content security policy of a page. It allows only the styles and scripts of the template,
 * each by its hash. It is made from the template, before the page contains any text of a paper.
 */
final class ContentSecurityPolicy {

  private static final Pattern INLINE_ELEMENT =
      Pattern.compile(
          "<(style|script)\\b[^>]*>(.*?)</\\1\\s*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ICON =
      Pattern.compile(
          "<link\\b[^>]*rel=\"?icon\\b[^>]*href=\"?data:image/", Pattern.CASE_INSENSITIVE);

  private ContentSecurityPolicy() {}

  /**
   * Returns the policy of a template.
   *
   * @param template a page with slots
   * @param slots the slots that are allowed in styles and scripts, and their values
   * @throws IllegalArgumentException if a style or script contains another slot
   */
  static String of(String template, Map<String, String> slots) {
    Map<String, Set<String>> hashes = new LinkedHashMap<>();
    Matcher inline = INLINE_ELEMENT.matcher(template);
    while (inline.find()) {
      String element = inline.group(1).toLowerCase(Locale.ROOT);
      hashes
          .computeIfAbsent(element, key -> new LinkedHashSet<>())
          .add("'sha256-" + sha256(filled(element, inline.group(2), slots)) + "'");
    }
    StringBuilder policy = new StringBuilder("default-src 'none'");
    hashes.forEach(
        (element, values) ->
            policy.append("; ").append(element).append("-src ").append(String.join(" ", values)));
    if (ICON.matcher(template).find()) {
      policy.append("; img-src data:"); // browsers load an icon as an image
    }
    return policy.append("; base-uri 'none'; form-action 'none'").toString();
  }

  private static String filled(String element, String text, Map<String, String> slots) {
    String own = text;
    String filled = text;
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      String braces = "{{" + slot.getKey() + "}}";
      own = own.replace(braces, "");
      filled = filled.replace(braces, slot.getValue());
    }
    if (own.contains("{{")) {
      throw new IllegalArgumentException(
          "its <"
              + element
              + "> contains a slot; only {{style}} and {{script}} are allowed there, because the"
              + " content security policy holds a hash of the text");
    }
    return filled;
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.hash(text));
  }
}
