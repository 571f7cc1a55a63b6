package io.github.arxivbot.renderer.markdown.internal.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with slots such as {@code {{PAPER_COUNT}}}. They are filled in one pass, so that slots in
 * the values are not filled. Other text in braces, such as {@code ${{ secrets.KEY }}}, is kept.
 */
public final class SlotTemplate {

  private static final Pattern SLOT = Pattern.compile("\\{\\{([A-Z_]+)}}");

  private final String page;

  public SlotTemplate(String page) {
    this.page = page;
  }

  public boolean hasSlot(String name) {
    return page.contains("{{" + name + "}}");
  }

  public String fill(Map<String, String> values) {
    return SLOT.matcher(page)
        .replaceAll(
            slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
  }
}
