package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.OptionType;
import io.github.arxivbot.testkit.internal.ProcessDefaults;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules for every plugin, whatever its kind. Extend {@link FetcherContract}, {@link
 * ScorerContract}, {@link RerankerContract}, {@link SummarizerContract}, {@link RendererContract}
 * or {@link NotifierContract}.
 *
 * <p>The tests find the plugin by its name, as a bot does, so they verify its registration, too.
 * Each test is one rule, which is its name. No test needs a network.
 *
 * @param <P> the type of the plugin
 * @param <F> the type of its factory
 */
@Timeout(60)
public abstract class PluginContract<P extends AutoCloseable, F extends PluginFactory<P>> {

  private static final String KEY = "sk-testkit-0123456789abcdef";

  private final Class<F> factoryType;

  PluginContract(Class<F> factoryType) {
    this.factoryType = factoryType;
  }

  /**
   * Returns the name of the plugin in a configuration.
   *
   * @return the name that its factory returns
   */
  protected abstract String name();

  /**
   * Sets required options, and anything else that the tests should use.
   *
   * @param context has the defaults of all options and a fixed clock
   * @return the same builder
   */
  protected PluginContext.Builder context(PluginContext.Builder context) {
    return context;
  }

  /**
   * Tests whether several threads may use one instance at the same time.
   *
   * @return true by default; false only for a plugin that documents it
   */
  protected boolean isThreadSafe() {
    return true;
  }

  /**
   * Finds the factory as a bot does. If it is not registered, one test fails, and those that call
   * this method are aborted.
   *
   * @return the factory that is registered under {@link #name()}
   */
  protected final F factory() {
    PluginRegistry plugins = PluginRegistry.find();
    try {
      return plugins.get(factoryType, name());
    } catch (PluginException e) {
      if (plugins.rejected().isEmpty()) {
        abort(
            "the plugin is not registered, see it_is_found_by_its_name_and_nothing_is_rejected: "
                + e.getMessage());
      }
      throw e;
    }
  }

  /**
   * Creates a plugin with {@link #context}.
   *
   * @return a new instance, which the test closes
   */
  protected final P create() {
    return create(http());
  }

  final P create(Http http) {
    F factory = factory();
    PluginContext.Builder context = builder(factory).http(http);
    try {
      return factory.create(context.build());
    } catch (PluginException e) {
      throw new AssertionError(
          "the plugin was not created; set the options that it requires by overriding"
              + " context(PluginContext.Builder): "
              + e.getMessage(),
          e);
    }
  }

  /** Returns the result of the plugin for regular input, as text that can be compared. */
  abstract String use(P plugin) throws Exception;

  /** Returns the part of a configuration that names the plugin. */
  abstract String section(String plugin);

  Http http() {
    return StubHttp.down();
  }

  final PluginContext.Builder builder(F factory) {
    Clock clock = Clock.fixed(Instant.parse("2026-02-11T06:00:00Z"), ZoneOffset.UTC);
    return context(PluginContext.builder(factory.options()).clock(clock));
  }

  @Test
  void it_is_found_by_its_name_and_nothing_is_rejected() {
    PluginRegistry plugins = PluginRegistry.find();
    assertThat(plugins.rejected()).as("rejected plugins").isEmpty();
    assertThatCode(() -> plugins.get(factoryType, name())).doesNotThrowAnyException();
  }

  @Test
  void it_is_registered_for_the_class_path_and_for_the_module_path() throws IOException {
    String factory = factory().getClass().getName();
    PluginRegistration registration = PluginRegistration.of(factory().getClass(), factoryType);
    assertThat(registration.servicesFile())
        .as("META-INF/services/%s (@AutoService writes it)", factoryType.getName())
        .contains(factory);
    registration
        .provides()
        .ifPresent(
            provided ->
                assertThat(provided)
                    .as(
                        "provides %s in module-info.java, against META-INF/services",
                        factoryType.getName())
                    .containsExactlyInAnyOrderElementsOf(registration.servicesFile()));
  }

  @Test
  void its_factory_is_public_with_a_public_constructor() {
    Class<?> factory = factory().getClass();
    assertThat(factory).isPublic();
    assertThat(factory.getConstructors())
        .as("public constructors of %s without parameters", factory.getName())
        .anyMatch(constructor -> constructor.getParameterCount() == 0);
    assertThat(Modifier.isAbstract(factory.getModifiers())).isFalse();
  }

  @Test
  void its_name_is_always_the_same() {
    F factory = factory();
    assertThat(factory.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*").isEqualTo(factory.name());
  }

  @Test
  void its_options_are_constants_each_with_one_line_of_description() {
    F factory = factory();
    assertThat(factory.options())
        .as("options, which must be the same objects at each call")
        .isEqualTo(factory.options())
        .extracting(Option::name)
        .doesNotHaveDuplicates()
        .doesNotContain("use");
    for (Option<?> option : factory.options()) {
      assertThat(option.description())
          .as("description of the option %s", option.name())
          .isNotBlank()
          .doesNotContain("\n", "\r");
    }
  }

  @Test
  void it_is_made_from_the_options_that_it_declares_and_reads_no_others() {
    assertThatCode(() -> create().close()).doesNotThrowAnyException();
  }

  @Test
  void making_one_does_not_touch_the_network() throws Exception {
    List<URI> asked = Collections.synchronizedList(new ArrayList<>());
    create(StubHttp.recording(asked)).close();
    assertThat(asked).as("addresses that create() asked for").isEmpty();
  }

  @Test
  void closing_one_does_not_disturb_another() throws Exception {
    String expected = madeAndUsed();
    F factory = factory();
    P one = factory.create(builder(factory).http(http()).build());
    P other = factory.create(builder(factory).http(http()).build());
    try {
      one.close();
      assertThat(use(other)).as("the use of one after another was closed").isEqualTo(expected);
    } finally {
      other.close();
    }
  }

  @Test
  void a_context_of_null_is_rejected() {
    F factory = factory();
    NullArguments.isRefusedBy("create(null)", () -> factory.create(NullArguments.nothing()));
  }

  @Test
  void it_may_be_closed_twice() throws Exception {
    P plugin = create();
    use(plugin);
    plugin.close();
    assertThatCode(plugin::close).doesNotThrowAnyException();
  }

  @Test
  void it_never_shows_a_key() throws Exception {
    F factory = factory();
    PluginContext.Builder context = builder(factory).environment(variable -> KEY).http(http());
    for (Option<?> option : factory.options()) {
      if (option.type() == OptionType.SECRET) {
        @SuppressWarnings("unchecked") // the value of a secret is the name of a variable
        Option<String> secret = (Option<String>) option;
        context.set(secret, "TESTKIT_KEY");
      }
    }
    P plugin = factory.create(context.build());
    try {
      assertThat(plugin.toString()).as("toString() of a new plugin").doesNotContain(KEY);
      assertThat(use(plugin)).as("output of the plugin").doesNotContain(KEY);
      assertThat(plugin.toString()).as("toString() of a used plugin").doesNotContain(KEY);
    } finally {
      plugin.close();
    }
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  @ResourceLock(Resources.SYSTEM_ERR)
  void it_prints_nothing() throws Exception {
    String printed = ProcessDefaults.printedBy(this::madeAndUsed);
    assertThat(printed)
        .as("text on System.out or System.err (a logging binding prints too: test with slf4j-nop)")
        .isEmpty();
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void it_does_the_same_in_every_locale_and_time_zone() throws Exception {
    String expected = ProcessDefaults.in("", "UTC", this::madeAndUsed);
    for (String locale : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
      assertThat(ProcessDefaults.in(locale, "Pacific/Kiritimati", this::madeAndUsed))
          .as("with the default locale %s and the time zone Pacific/Kiritimati", locale)
          .isEqualTo(expected);
    }
  }

  @Test
  void it_does_the_same_twice() throws Exception {
    P plugin = create();
    try {
      String first = use(plugin);
      assertThat(use(plugin)).as("the second use of one instance").isEqualTo(first);
      assertThat(madeAndUsed()).as("the use of another instance").isEqualTo(first);
    } finally {
      plugin.close();
    }
  }

  @Test
  void several_threads_may_use_it_at_once() throws Exception {
    assumeTrue(isThreadSafe(), "the plugin is not thread-safe");
    P plugin = create();
    try {
      String alone = use(plugin);
      assertThat(ProcessDefaults.inSeveralThreads(() -> use(plugin)))
          .as("results of each thread")
          .containsOnly(alone);
    } finally {
      plugin.close();
    }
  }

  @Test
  void it_leaves_no_thread_running_once_it_is_closed() throws Exception {
    assertThat(LeakedThreads.of(this::madeAndUsed))
        .as("threads that still run after the plugin was used and closed; close() ends them")
        .isEmpty();
  }

  @Test
  void it_leaves_no_file_and_no_connection_open_once_it_is_closed() throws Exception {
    assumeTrue(LeakedFiles.canBeCounted(), "open files can be counted on Linux only");
    assertThat(LeakedFiles.leftBy(this::madeAndUsed))
        .as("files and connections that are open after the plugin was used and closed many times")
        .isEmpty();
  }

  @Test
  void it_does_not_depend_on_the_default_charset() throws IOException {
    assertThat(DefaultCharsetCalls.callsBy(factory().getClass()))
        .as("calls that use the default charset (pass StandardCharsets.UTF_8)")
        .isEmpty();
  }

  @Test
  void an_option_that_it_does_not_declare_is_rejected() {
    assertThat(factory().name()).isEqualTo(name());
    String option = "no_such_option";
    String section = section("{\"use\": \"" + name() + "\", \"" + option + "\": 1}");
    String configuration = "{\"categories\": [\"cs.LG\"], " + section + "}";
    BotConfigReader reader = BotConfig.reader().environment(variable -> KEY);
    assertThat(catchThrowable(() -> reader.parse("config.json", configuration, Path.of("."))))
        .as("exception of a configuration with the option %s", option)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("." + option + ": ");
  }

  private String madeAndUsed() throws Exception {
    P plugin = create();
    try {
      return use(plugin);
    } finally {
      plugin.close();
    }
  }
}
