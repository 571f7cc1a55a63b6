package io.github.arxivbot.renderer.html;

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

/** A template, and the content policy that goes with what stands in it. */
final class Page {

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

  private Page(String mustache) {
    try {
      template = COMPILER.compile(mustache);
    } catch (MustacheException e) {
      throw new IllegalArgumentException("it is no Mustache template: " + e.getMessage(), e);
    }
    Map<String, String> inline =
        Map.of("style", Resource.text("page.css"), "script", Resource.text("page.js"));
    always = new HashMap<>(inline);
    always.put("csp", ContentPolicy.of(mustache, inline));
  }

  static Page builtIn(String resource) {
    return new Page(Resource.text(resource));
  }

  /**
   * A page of an owner.
   *
   * @param mustache the template
   * @param model the built-in page whose place it takes: it uses all names that there are
   */
  static Page of(String mustache, Page model) {
    Page page = new Page(mustache.replace("\r\n", "\n"));
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

  String fill(Map<String, ?> view) throws IOException {
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
