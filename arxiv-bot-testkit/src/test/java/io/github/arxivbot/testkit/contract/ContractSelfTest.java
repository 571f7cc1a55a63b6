package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arxivbot.spi.PluginFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a contract with a correct plugin and with plugins that break one rule each. Each rule needs
 * such a plugin.
 */
abstract class ContractSelfTest {

  /** A plugin that breaks a rule, and the words of the error that its author should see. */
  record Breach(
      Class<? extends PluginFactory<?>> plugin,
      String rule,
      String moduleInfo,
      List<String> words) {

    static Breach of(Class<? extends PluginFactory<?>> plugin, String rule, String... words) {
      return new Breach(plugin, rule, "", List.of(words));
    }

    Breach inModule(String source) {
      return new Breach(plugin, rule, source, words);
    }
  }

  /** The exception of a failed assumption. */
  private static final Class<?> SKIPPED = catchThrowable(Assumptions::abort).getClass();

  private final Class<?> service;
  private final Class<? extends PluginFactory<?>> sound;
  private final Function<String, PluginContract<?, ?>> contract;

  @TempDir private Path folder;

  ContractSelfTest(
      Class<?> service,
      Class<? extends PluginFactory<?>> sound,
      Function<String, PluginContract<?, ?>> contract) {
    this.service = service;
    this.sound = sound;
    this.contract = contract;
  }

  abstract List<Breach> breaches();

  /** Returns the rules that need a plugin that breaks them. */
  List<Method> rulesToBreak() {
    return ownRules().toList();
  }

  @TestFactory
  Stream<DynamicTest> a_correct_plugin_passes() {
    return Stream.concat(rules(PluginContract.class).stream(), ownRules())
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getName(),
                    () ->
                        assertThat(thrownBy(Breach.of(sound, rule.getName())))
                            .satisfiesAnyOf(
                                thrown -> assertThat(thrown).isNull(),
                                thrown -> assertThat(thrown).isInstanceOf(SKIPPED))));
  }

  @TestFactory
  Stream<DynamicTest> a_broken_rule_is_reported() {
    return breaches().stream()
        .map(
            breach ->
                DynamicTest.dynamicTest(
                    breach.plugin().getSimpleName() + " breaks " + breach.rule(),
                    () -> {
                      Throwable thrown = thrownSoonBy(breach);
                      assertThat(thrown)
                          .as("exception of the test")
                          .isNotNull()
                          .isNotInstanceOf(SKIPPED);
                      assertThat(breach.words()).as("expected words").isNotEmpty();
                      assertThat(thrown.toString()).contains(breach.words());
                    }));
  }

  @Test
  void each_rule_has_a_plugin_that_breaks_it() {
    assertThat(breaches())
        .extracting(Breach::rule)
        .containsAll(rulesToBreak().stream().map(Method::getName).toList());
  }

  /** Returns the rules for this kind of plugin, without those for every plugin. */
  private Stream<Method> ownRules() {
    Class<?> type = contract.apply("any").getClass();
    return Stream.<Class<?>>iterate(type, one -> one != PluginContract.class, Class::getSuperclass)
        .flatMap(one -> rules(one).stream());
  }

  /** Returns the rules that a contract declares itself. */
  static List<Method> rules(Class<?> contract) {
    return Stream.of(contract.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .toList();
  }

  /**
   * Returns the exception of a rule whose plugin breaks it for good, so that waiting is useless.
   */
  private Throwable thrownSoonBy(Breach breach) throws Exception {
    WaitLimit.set(Duration.ofSeconds(2));
    try {
      return thrownBy(breach);
    } finally {
      WaitLimit.set(WaitLimit.DEFAULT);
    }
  }

  final Throwable thrownBy(Breach breach) throws Exception {
    Class<?> plugin = breach.plugin();
    Path place = Files.createTempDirectory(folder, plugin.getSimpleName());
    try (PluginFolder plugins =
        PluginFolder.of(place, plugin.getNestHost(), service, breach.plugin())) {
      if (!breach.moduleInfo().isEmpty()) {
        plugins.moduleInfo(breach.moduleInfo());
      }
      PluginContract<?, ?> test = contract.apply(plugin.getSimpleName().toLowerCase(Locale.ROOT));
      Method rule = rule(test.getClass(), breach.rule());
      return catchThrowable(() -> plugins.check(test, any -> call(rule, test)));
    }
  }

  private static void call(Method rule, Object contract) throws Throwable {
    try {
      rule.setAccessible(true);
      rule.invoke(contract);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Method rule(Class<?> contract, String name) {
    List<Method> rules = new ArrayList<>();
    for (Class<?> type = contract; type != null; type = type.getSuperclass()) {
      rules.addAll(rules(type));
    }
    return rules.stream()
        .filter(rule -> rule.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no rule " + name));
  }
}
