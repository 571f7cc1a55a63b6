package io.github.arxivbot.renderer.markdown.internal.note;

import io.github.arxivbot.renderer.markdown.internal.page.SlotTemplate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of a note: properties in YAML between two lines of hyphens, Markdown, and a marker.
 * The bot writes the note down to the marker. The marker and everything below it are written once,
 * and then belong to the person who keeps the note.
 */
public final class NoteTemplate {

  private static final Pattern MARKER = Pattern.compile("(?m)^%% arxiv-bot:.*$");
  private static final String DEFAULT_MARKER =
      "\n\n%% arxiv-bot: write below this line. The text above is replaced. %%\n";

  private static final Pattern PROPERTIES = Pattern.compile("\\A---\n(?:(?!---\n).*\n)*---\n");
  private static final Pattern SLOT = Pattern.compile("\\{\\{[A-Z_]+}}");
  private static final Pattern VALUE =
      Pattern.compile("(?m)(?<=[:\\[,-] {1,9}|\\[)\\{\\{[A-Z_]+}}(?= *(?:[,\\]]|$))");

  private final SlotTemplate properties;
  private final SlotTemplate text;
  private final SlotTemplate below;

  /**
   * Creates a template.
   *
   * @param note the whole note, with slots; a marker follows if it has none
   * @throws IllegalArgumentException if a slot is only a part of a property
   */
  public NoteTemplate(String note) {
    String written = note.replace("\r\n", "\n");
    boolean hasMarker = MARKER.matcher(written).find();
    String lines = hasMarker ? written : written.stripTrailing() + DEFAULT_MARKER;
    Matcher marker = MARKER.matcher(lines);
    int end = marker.find() ? marker.start() : lines.length();
    Matcher matcher = PROPERTIES.matcher(lines).region(0, end);
    int start = matcher.find() ? matcher.end() : 0;
    String yaml = lines.substring(0, start);
    if (SLOT.matcher(yaml).results().count() != VALUE.matcher(yaml).results().count()) {
      throw new IllegalArgumentException(
          "a slot in the properties of the template is not a whole value; expected for example"
              + " \"title: {{TITLE}}\", without quotation marks");
    }
    properties = new SlotTemplate(yaml);
    text = new SlotTemplate(lines.substring(start, end));
    below = new SlotTemplate(lines.substring(end));
  }

  /**
   * Returns a note.
   *
   * @param yaml the values of slots in the properties
   * @param markdown the values of slots in the text
   * @param existing the note that it replaces
   * @return the existing note if its marker was deleted
   */
  public String fill(
      Map<String, String> yaml, Map<String, String> markdown, Optional<String> existing) {
    String own = properties.fill(yaml) + text.fill(markdown);
    String old = existing.filter(note -> !note.isBlank()).orElse("");
    Matcher marker = MARKER.matcher(old);
    if (old.isEmpty()) {
      return own + below.fill(markdown);
    }
    return marker.find() ? own + old.substring(marker.start()) : old;
  }
}
