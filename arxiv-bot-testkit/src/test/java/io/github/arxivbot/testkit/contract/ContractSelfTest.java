package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arxivbot.spi.PluginFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Holds a contract against plugins of which one keeps it and each of the others breaks a rule. That
 * no rule is without such a plugin is a test, too.
 */
abstract class ContractSelfTest {

  /** A plugin that breaks a rule, and what its author should read then. */
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

  /** What JUnit throws where an assumption does not hold. */
  private static final Class<?> SKIPPED = catchThrowable(Assumptions::abort).getClass();

  private final Class<?> service;
  private final Class<? extends PluginFactory<?>> sound;
  private final Function<String, PluginContract<?, ?>> contract;

  @TempDir private Path folder;

  /** The contract is made for a plugin of that name, as its author would extend it. */
  ContractSelfTest(
      Class<?> service,
      Class<? extends PluginFactory<?>> sound,
      Function<String, PluginContract<?, ?>> contract) {
    this.service = service;
    this.sound = sound;
    this.contract = contract;
  }

  abstract List<Breach> breaches();

  /** The rules of which this test shows how they are broken. */
  List<Method> rulesToBreak() {
    return rules(contractType());
  }

  @TestFactory
  Stream<DynamicTest> one_that_keeps_the_contract_passes() {
    return Stream.concat(rules(PluginContract.class).stream(), rules(contractType()).stream())
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
  Stream<DynamicTest> one_that_breaks_a_rule_is_told_so() {
    return breaches().stream()
        .map(
            breach ->
                DynamicTest.dynamicTest(
                    breach.plugin().getSimpleName() + " breaks " + breach.rule(),
                    () -> {
                      Throwable thrown = thrownBy(breach);
                      assertThat(thrown)
                          .as("what the test ends with")
                          .isNotNull()
                          .isNotInstanceOf(SKIPPED);
                      assertThat(breach.words()).as("words to look for").isNotEmpty();
                      assertThat(thrown.toString()).contains(breach.words());
                    }));
  }

  @Test
  void each_rule_has_one_that_breaks_it() {
    assertThat(breaches())
        .extracting(Breach::rule)
        .containsAll(rulesToBreak().stream().map(Method::getName).toList());
  }

  private Class<?> contractType() {
    return contract.apply("any").getClass().getSuperclass();
  }

  /** The rules that a contract states itself. */
  static List<Method> rules(Class<?> contract) {
    return Stream.of(contract.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .toList();
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
