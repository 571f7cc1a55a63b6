package io.github.arxivbot.renderer.html.internal.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A template, and the content policy that goes with what stands in it. */
public final class PageTemplate {

  /** What a template may use though the built-in ones don't. */
  private static final Set<String> ALWAYS = Set.of("csp", "style", "script");

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .withCollector(new Maps())
          .escapeHTML(false) // each value is HTML already
          .emptyStringIsFalse(true)
          .strictSections(true);

  private final Template template;
  private final Map<String, Object> always;

  private PageTemplate(String mustache) {
    try {
      template = COMPILER.compile(mustache);
    } catch (MustacheException e) {
      throw new IllegalArgumentException("it is no Mustache template: " + e.getMessage(), e);
    }
    Map<String, String> inline = Map.of("style", style(), "script", ResourceReader.text("page.js"));
    always = new HashMap<>(inline);
    always.put("csp", ContentSecurityPolicy.of(mustache, inline));
  }

  /** In their order: what comes later has the last word. */
  private static String style() {
    return Stream.of("page.css", "overview.css", "paper.css", "days.css", "screens.css")
        .map(ResourceReader::text)
        .collect(Collectors.joining("\n"));
  }

  public static PageTemplate builtIn(String resource) {
    return new PageTemplate(ResourceReader.text(resource));
  }

  /**
   * A page of an owner.
   *
   * @param mustache the template
   * @param model the built-in page whose place it takes: it uses all names that there are
   */
  public static PageTemplate of(String mustache, PageTemplate model) {
    PageTemplate page = new PageTemplate(mustache.replace("\r\n", "\n"));
    Set<String> unknown = page.names();
    unknown.removeAll(model.names());
    unknown.removeAll(ALWAYS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "it uses names that this page does not have: "
              + String.join(", ", unknown)
              + "; there are "
              + String.join(", ", model.names()));
    }
    return page;
  }

  public String fill(Map<String, ?> view) throws IOException {
    Map<String, Object> all = new HashMap<>(view);
    all.putAll(always);
    try {
      return template.execute(all);
    } catch (MustacheException e) {
      throw new IOException("the template can't be filled: " + e.getMessage(), e);
    }
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    template.visit(
        new Mustache.Visitor() {
          @Override
          public void visitText(String text) {}

          @Override
          public void visitVariable(String name) {
            names.add(name);
          }

          @Override
          public boolean visitInclude(String name) {
            throw new IllegalArgumentException("it includes \"" + name + "\": there are no parts");
          }

          @Override
          public boolean visitSection(String name) {
            names.add(name);
            return true;
          }

          @Override
          public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
          }
        });
    return names;
  }

  /** Looks names up in maps only, never by reflection. */
  private static final class Maps extends BasicCollector {
    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
