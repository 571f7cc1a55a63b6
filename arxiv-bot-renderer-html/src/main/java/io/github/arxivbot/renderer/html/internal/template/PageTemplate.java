package io.github.arxivbot.renderer.html.internal.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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
  private final Map<String, String> inline;

  private PageTemplate(String mustache, Map<String, String> inline) {
    this.inline = inline;
    try {
      template = COMPILER.compile(mustache);
    } catch (MustacheException e) {
      throw new IllegalArgumentException("it is not a Mustache template: " + e.getMessage(), e);
    }
    commonValues = new HashMap<>(inline);
    commonValues.put("csp", ContentSecurityPolicy.of(mustache, inline));
  }

  /** Returns the built-in template of the page of a day. */
  public static PageTemplate day() {
    List<String> scripts = List.of("papers", "filter", "charts", "stars", "page");
    return builtIn("day", List.of("page", "overview", "paper", "screens"), scripts);
  }

  /** Returns the built-in template of the page of all days. */
  public static PageTemplate index() {
    List<String> styles = List.of("page", "overview", "paper", "days", "screens");
    return builtIn("index", styles, List.of("days"));
  }

  // Later styles override earlier ones. The scripts are in one block, so that their names are not
  // global.
  private static PageTemplate builtIn(String name, List<String> styles, List<String> scripts) {
    String style =
        styles.stream()
            .map(file -> ResourceReader.read(file + ".css"))
            .collect(Collectors.joining("\n"));
    String script =
        scripts.stream()
            .map(file -> ResourceReader.read(file + ".js"))
            .collect(Collectors.joining("\n", "\"use strict\";\n{\n", "}\n"));
    String mustache = withoutLineBreaks(ResourceReader.read(name + ".mustache"));
    return new PageTemplate(mustache, Map.of("style", style, "script", script));
  }

  // Each line break between two tags would be a node: a quarter of the nodes of a long page.
  private static String withoutLineBreaks(String mustache) {
    int body = mustache.indexOf("<body");
    String content = mustache.substring(body).replaceAll("(?<=[>}])\\n+(?=[<{])", "");
    return mustache.substring(0, body) + content;
  }

  /**
   * Returns a custom template.
   *
   * @param mustache the template
   * @param model the built-in template that it replaces; uses all names that are available
   */
  public static PageTemplate of(String mustache, PageTemplate model) {
    PageTemplate page = new PageTemplate(mustache.replace("\r\n", "\n"), model.inline);
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
