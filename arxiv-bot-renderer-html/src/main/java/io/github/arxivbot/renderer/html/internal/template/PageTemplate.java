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

/** A Mustache template with its content security policy. */
public final class PageTemplate {

  /** Names that every template may use. */
  private static final Set<String> COMMON_NAMES = Set.of("csp", "style", "script");

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .withCollector(new MapCollector())
          .escapeHTML(false) // each value is HTML already
          .emptyStringIsFalse(true)
          .strictSections(true);

  private final Template template;
  private final Map<String, Object> commonValues;
  private final String script;

  private PageTemplate(String mustache, String script) {
    this.script = script;
    try {
      template = COMPILER.compile(mustache);
    } catch (MustacheException e) {
      throw new IllegalArgumentException("it is not a Mustache template: " + e.getMessage(), e);
    }
    Map<String, String> inline = Map.of("style", style(), "script", script);
    commonValues = new HashMap<>(inline);
    commonValues.put("csp", ContentSecurityPolicy.of(mustache, inline));
  }

  // In this order: later rules override earlier ones.
  private static String style() {
    return Stream.of("page.css", "overview.css", "paper.css", "days.css", "screens.css")
        .map(ResourceReader::read)
        .collect(Collectors.joining("\n"));
  }

  /** Returns the built-in template of the page of a day. */
  public static PageTemplate day() {
    return builtIn("day", "papers", "filter", "charts", "stars", "page");
  }

  /** Returns the built-in template of the page of all days. */
  public static PageTemplate index() {
    return builtIn("index", "days");
  }

  // The scripts are in one block, so that their names are not global.
  private static PageTemplate builtIn(String name, String... scripts) {
    String script =
        Stream.of(scripts)
            .map(file -> ResourceReader.read(file + ".js"))
            .collect(Collectors.joining("\n", "\"use strict\";\n{\n", "}\n"));
    return new PageTemplate(ResourceReader.read(name + ".mustache"), script);
  }

  /**
   * Returns a custom template.
   *
   * @param mustache the template
   * @param model the built-in template that it replaces; uses all names that are available
   */
  public static PageTemplate of(String mustache, PageTemplate model) {
    PageTemplate page = new PageTemplate(mustache.replace("\r\n", "\n"), model.script);
    Set<String> unknown = page.names();
    unknown.removeAll(model.names());
    unknown.removeAll(COMMON_NAMES);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "it uses unknown names: "
              + String.join(", ", unknown)
              + "; available names: "
              + String.join(", ", model.names()));
    }
    return page;
  }

  public String fill(Map<String, ?> view) throws IOException {
    Map<String, Object> all = new HashMap<>(view);
    all.putAll(commonValues);
    try {
      return template.execute(all);
    } catch (MustacheException e) {
      throw new IOException("the template cannot be filled: " + e.getMessage(), e);
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
            throw new IllegalArgumentException(
                "it includes \"" + name + "\"; includes are not supported");
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

  /** Looks up names only in maps, never by reflection. */
  private static final class MapCollector extends BasicCollector {
    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
