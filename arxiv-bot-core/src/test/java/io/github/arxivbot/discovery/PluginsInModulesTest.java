package io.github.arxivbot.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arxivbot.spi.ScorerFactory;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins in modules that are compiled while the test runs. */
class PluginsInModulesTest {

  private static final String MODULE =
      "module acme.plugin { requires io.github.arxivbot.core; %s }";
  private static final String PROVIDES =
      "provides io.github.arxivbot.spi.ScorerFactory with acme.Modular;";

  @TempDir Path folder;

  @BeforeEach
  void the_core_is_a_module() {
    assumeTrue(PluginRegistry.class.getModule().isNamed(), "these tests need the module path");
  }

  @Test
  void a_module_that_provides_a_factory_is_found() throws Exception {
    ClassLoader loader = loader(modular("modular").write());

    PluginRegistry plugins = PluginRegistry.find(loader);

    assertThat(plugins.rejected()).isEmpty();
    assertThat(plugins.found())
        .singleElement()
        .hasToString(
            "scorer modular (acme.Modular in %s, (no version))"
                .formatted(folder.resolve("plugin.jar")));
    assertThat(plugins.get(ScorerFactory.class, "modular").getClass().getModule().getName())
        .isEqualTo("acme.plugin");
  }

  @Test
  void a_module_that_both_provides_and_registers_a_factory_is_found_once() throws Exception {
    ClassLoader loader =
        loader(modular("modular").service(ScorerFactory.class, "acme.Modular").write());

    PluginRegistry plugins = PluginRegistry.find(loader);

    assertThat(plugins.rejected()).isEmpty();
    assertThat(plugins.found()).extracting(Plugin::name).containsExactly("modular");
  }

  @Test
  void a_module_that_registers_but_does_not_provide_is_not_silently_absent() throws Exception {
    PluginJar jar =
        new PluginJar(folder, "plugin.jar")
            .source("module-info", MODULE.formatted("exports acme;"))
            .scorer("acme.Modular", "modular");

    PluginRegistry plugins = PluginRegistry.find(loader(jar.write()));

    assertThat(plugins.found()).isEmpty();
    assertThat(reasons(plugins))
        .containsExactly(
            "acme.Modular in plugin.jar is not provided by its module acme.plugin: add `provides"
                + " io.github.arxivbot.spi.ScorerFactory with acme.Modular` to module-info.java");
  }

  @Test
  void a_module_that_neither_registers_nor_provides_is_not_silently_absent() throws Exception {
    ClassLoader loader =
        loader(
            new PluginJar(folder, "plugin.jar")
                .source("module-info", MODULE.formatted("exports acme;"))
                .source("acme.Modular", PluginJar.factory("public ", "acme.Modular", "\"x\""))
                .write());
    String complaint =
        "acme.Modular in %s implements ScorerFactory but is not registered, so it is not found: add `provides io.github.arxivbot.spi.ScorerFactory with acme.Modular` to"
            + " module-info.java";

    PluginRegistry plugins = PluginRegistry.find(loader);

    assertThat(plugins.found()).isEmpty();
    assertThat(plugins.unregistered())
        .extracting(RejectedPlugin::reason)
        .filteredOn(reason -> reason.startsWith("acme."))
        .containsExactly(complaint.formatted(folder.resolve("plugin.jar")));
  }

  @Test
  void a_factory_in_a_module_is_held_against_the_contract() throws Exception {
    PluginRegistry plugins = PluginRegistry.find(loader(modular("No Name").write()));

    assertThat(plugins.found()).isEmpty();
    assertThat(reasons(plugins))
        .containsExactly(
            "acme.Modular in plugin.jar has the name \"No Name\":"
                + " expected lower-case letters, digits and single hyphens, such as my-plugin");
  }

  private PluginJar modular(String name) {
    return new PluginJar(folder, "plugin.jar")
        .source("module-info", MODULE.formatted(PROVIDES))
        .source("acme.Modular", PluginJar.factory("public ", "acme.Modular", "\"" + name + "\""));
  }

  private static ClassLoader loader(Path jar) throws IOException {
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration()
            .resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of("acme.plugin"));
    return boot.defineModulesWithOneLoader(
            configuration, PluginsInModulesTest.class.getClassLoader())
        .findLoader("acme.plugin");
  }

  private List<String> reasons(PluginRegistry plugins) {
    return plugins.rejected().stream()
        .map(plugin -> plugin.reason().replace(folder + File.separator, ""))
        .toList();
  }
}
