package io.github.arxivbot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.arxivbot.config.BotConfigReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Enforces the architecture of the core: layers without cycles, small packages, and no foreign or
 * internal types in public signatures.
 */
class ArchitectureTest {

  private static final String ROOT = "io.github.arxivbot";
  private static final String CONFIG = ROOT + ".config";
  private static final String HTTP = ROOT + ".http";
  private static final String DISCOVERY = ROOT + ".discovery";
  private static final String RUN = ROOT + ".run";
  private static final String SPI = ROOT + ".spi";
  private static final String OPTION = SPI + ".option";
  private static final String SPI_HTTP = SPI + ".http";
  private static final String SCORING = SPI + ".scoring";
  private static final String MODEL = ROOT + ".model";

  private static final String INTERNAL = ROOT + ".internal";
  private static final String CONFIG_PARSER = INTERNAL + ".config";
  private static final String CONFIG_REFERENCE = CONFIG_PARSER + ".reference";
  private static final String PIPELINE = INTERNAL + ".pipeline";
  private static final String CONTEXT = PIPELINE + ".context";
  private static final String FETCH = PIPELINE + ".fetch";
  private static final String MERGE = PIPELINE + ".merge";
  private static final String RANK = PIPELINE + ".rank";
  private static final String PREPARE = PIPELINE + ".prepare";
  private static final String SUMMARIZE = PIPELINE + ".summarize";
  private static final String PUBLISH = PIPELINE + ".publish";
  private static final String EXPLAIN = PIPELINE + ".explain";
  private static final String SETTINGS = INTERNAL + ".settings";
  private static final String GUARD = INTERNAL + ".guard";
  private static final String STATE = INTERNAL + ".state";
  private static final String ARCHIVE = INTERNAL + ".archive";
  private static final String CODEC = INTERNAL + ".codec";
  private static final String JSON = INTERNAL + ".json";
  private static final String FILE = INTERNAL + ".file";
  private static final String INTERNAL_HTTP = INTERNAL + ".http";
  private static final String PROXY = INTERNAL_HTTP + ".proxy";
  private static final String OPTION_VALUES = INTERNAL + ".option";
  private static final String CALENDAR = INTERNAL + ".calendar";
  private static final String TEX = INTERNAL + ".tex";
  private static final String TEXT = INTERNAL + ".text";
  private static final String SPI_NOTIFY = SPI + ".notify";
  private static final String RERANK = SPI + ".rerank";
  private static final String OUTBOX = INTERNAL + ".outbox";
  private static final String NOTIFY = PIPELINE + ".notify";

  private static final int MAX_TYPES = 20;

  private static final List<String> PLUGINS =
      List.of(
          DISCOVERY,
          SPI,
          SPI_NOTIFY,
          OPTION,
          SPI_HTTP,
          SCORING,
          RERANK,
          OPTION_VALUES,
          TEXT,
          MODEL);
  private static final List<String> STEP =
      List.of(CONTEXT, SETTINGS, GUARD, STATE, CALENDAR, TEXT, RUN, SPI, MODEL);

  /** The packages that each package may use. */
  private static final Map<String, List<String>> LAYERS =
      Map.ofEntries(
          entry(CONFIG, with(PLUGINS, CONFIG_REFERENCE, CONFIG_PARSER, ROOT, RUN)),
          entry(CONFIG_REFERENCE, with(PLUGINS, CONFIG_PARSER)),
          entry(
              CONFIG_PARSER,
              with(PLUGINS, ROOT, RUN, RANK, SETTINGS, GUARD, HTTP, INTERNAL_HTTP, STATE, JSON)),
          entry(
              ROOT,
              List.of(
                  PIPELINE,
                  RANK,
                  SETTINGS,
                  GUARD,
                  OUTBOX,
                  STATE,
                  ARCHIVE,
                  TEXT,
                  RUN,
                  SPI,
                  SPI_NOTIFY,
                  SPI_HTTP,
                  SCORING,
                  RERANK,
                  MODEL)),
          entry(
              PIPELINE,
              with(
                  STEP, FETCH, PREPARE, RANK, SUMMARIZE, PUBLISH, NOTIFY, EXPLAIN, OUTBOX, ARCHIVE,
                  FILE)),
          entry(EXPLAIN, with(STEP, FETCH, RANK)),
          entry(NOTIFY, with(STEP, OUTBOX, SPI_NOTIFY)),
          entry(PUBLISH, with(STEP, OUTBOX, ARCHIVE, FILE)),
          entry(SUMMARIZE, with(STEP, SPI_HTTP)),
          entry(RANK, with(STEP, FETCH, MERGE, SCORING, RERANK)),
          entry(PREPARE, with(STEP, FETCH, SCORING)),
          entry(FETCH, with(STEP, MERGE)),
          entry(MERGE, List.of(RUN, MODEL)),
          entry(CONTEXT, List.of(SETTINGS, GUARD, STATE, ARCHIVE, CALENDAR, RUN, MODEL)),
          entry(SETTINGS, List.of(GUARD, STATE, ARCHIVE, TEXT, RUN, SPI, SPI_HTTP, SCORING, MODEL)),
          entry(GUARD, List.of(RUN, SPI, SPI_NOTIFY, SCORING, RERANK, TEXT, MODEL)),
          entry(HTTP, List.of(INTERNAL_HTTP, SPI_HTTP)),
          entry(INTERNAL_HTTP, List.of(PROXY, FILE, SPI_HTTP)),
          entry(PROXY, List.of()),
          entry(OUTBOX, List.of(STATE, ARCHIVE, FILE, JSON, TEXT, RUN, MODEL)),
          entry(STATE, List.of(ARCHIVE, FILE, JSON, CALENDAR, TEXT, RUN, RERANK, MODEL)),
          entry(ARCHIVE, List.of(JSON, CODEC, TEX, TEXT, MODEL)),
          entry(JSON, List.of(FILE, TEXT)),
          entry(FILE, List.of()),
          entry(DISCOVERY, List.of(SPI, SPI_NOTIFY, RERANK, OPTION, TEXT, MODEL)),
          entry(RUN, List.of(MODEL)),
          entry(SPI, List.of(OPTION, SPI_HTTP, SCORING, OPTION_VALUES, TEXT, MODEL)),
          entry(OPTION_VALUES, List.of(OPTION, TEXT)),
          entry(OPTION, List.of(TEXT)),
          entry(SPI_NOTIFY, List.of(SPI, MODEL)),
          entry(RERANK, List.of(SPI, TEXT, MODEL)),
          entry(SPI_HTTP, List.of()),
          entry(SCORING, List.of(MODEL)),
          entry(MODEL, List.of(CODEC, TEX, TEXT)),
          entry(CODEC, List.of()),
          entry(CALENDAR, List.of(TEXT)),
          entry(TEX, List.of(TEXT)),
          entry(TEXT, List.of()));

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private static Path output;
  private static JavaClasses ours;

  @BeforeAll
  static void read_the_compiled_classes() throws Exception {
    output = Path.of(ArxivBot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ours = new ClassFileImporter().importPath(output);
  }

  static Set<String> layers() {
    return LAYERS.keySet();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void a_package_uses_only_packages_of_lower_layers(String layer) {
    List<String> allowed = new ArrayList<>(LAYERS.get(layer));
    allowed.add(layer);
    DescribedPredicate<JavaClass> others =
        resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed.toArray(String[]::new))));

    noClasses()
        .that()
        .resideInAPackage(layer)
        .should()
        .dependOnClassesThat(others)
        .because(layer + " may use only " + LAYERS.get(layer))
        .check(ours);
  }

  @Test
  void every_package_belongs_to_a_layer() {
    Set<String> packages =
        ours.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());

    assertThat(packages).isEqualTo(LAYERS.keySet());
  }

  @Test
  void no_packages_form_a_cycle() {
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(ours);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void a_package_has_at_most_twenty_types(String layer) {
    assertThat(topLevelTypes())
        .filteredOn(type -> type.getPackageName().equals(layer))
        .extracting(JavaClass::getSimpleName)
        .hasSizeLessThanOrEqualTo(MAX_TYPES);
  }

  @Test
  void no_type_is_named_after_an_activity() {
    assertThat(ours)
        .extracting(JavaClass::getSimpleName)
        .allSatisfy(name -> assertThat(name).doesNotEndWith("ing"));
  }

  private static List<JavaClass> topLevelTypes() {
    return ours.stream()
        .filter(type -> type.getEnclosingClass().isEmpty())
        .filter(type -> !type.getSimpleName().endsWith("-info"))
        .toList();
  }

  @Test
  void public_signatures_hold_only_exported_types_and_types_of_the_jdk() {
    Set<String> exported = exportedPackages();
    assertThat(exported).contains(ROOT, MODEL).doesNotContain(STATE, PIPELINE, SETTINGS);

    classes()
        .that()
        .arePublic()
        .and()
        .resideInAnyPackage(exported.toArray(String[]::new))
        .should(new ShowOnly(exported))
        .check(ours);
  }

  @Test
  void a_library_never_prints() {
    noClasses()
        .should()
        .accessTargetWhere(
            access(
                "the console",
                access ->
                    isOn(access, System.class, "out", "err", "console")
                        || (access.getTarget().getName().equals("printStackTrace")
                            && access.getTargetOwner().isAssignableTo(Throwable.class))))
        .because("users read the report, developers read the log")
        .check(ours);
  }

  @Test
  void the_clock_is_a_parameter() {
    noClasses()
        .should()
        .accessTargetWhere(
            access(
                "the time without a Clock",
                access -> isOn(access, System.class, "currentTimeMillis") || isNow(access)))
        .because("the time comes from a Clock, by default Clock.systemUTC()")
        .check(ours);
  }

  @Test
  void the_environment_is_read_in_one_place_only() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(BotConfigReader.class)
        .should()
        .accessTargetWhere(
            access("the environment", access -> isOn(access, System.class, "getenv", "exit")))
        .because("only the reader of configurations may have it as a default")
        .check(ours);
  }

  @Test
  void nothing_depends_on_the_locale_zone_or_charset_of_the_machine() {
    noClasses()
        .should()
        .accessTargetWhere(
            access(
                "a default of the machine",
                access ->
                    isOn(access, Clock.class, "systemDefaultZone")
                        || isOn(access, ZoneId.class, "systemDefault")
                        || isOn(access, Locale.class, "getDefault")
                        || isOn(access, Charset.class, "defaultCharset")
                        || (isOn(access, String.class, "toLowerCase", "toUpperCase", "getBytes")
                            && parameters(access).isEmpty())))
        .check(ours);
  }

  /** Returns the packages that every module can use, not those exported to our own modules. */
  private static Set<String> exportedPackages() {
    try (InputStream info = Files.newInputStream(output.resolve("module-info.class"))) {
      return ModuleDescriptor.read(info).exports().stream()
          .filter(exports -> !exports.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new AssertionError("module-info.class cannot be read", e);
    }
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, Predicate<JavaAccess<?>> test) {
    return describe("uses " + description, test);
  }

  private static boolean isOn(JavaAccess<?> access, Class<?> owner, String... names) {
    return access.getTargetOwner().isEquivalentTo(owner)
        && List.of(names).contains(access.getTarget().getName());
  }

  private static boolean isNow(JavaAccess<?> access) {
    return access.getTarget().getName().equals("now")
        && access.getTargetOwner().getPackageName().startsWith("java.time")
        && parameters(access).stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static List<JavaClass> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes()
        : List.of();
  }

  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().isEmpty()
          ? SliceIdentifier.ignore()
          : SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  /** Checks supertypes and visible members, with their type arguments and exceptions. */
  private static final class ShowOnly extends ArchCondition<JavaClass> {
    private final Set<String> exported;

    ShowOnly(Set<String> exported) {
      super("show only types of the JDK and of the packages " + exported);
      this.exported = exported;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
          .forEach(parent -> check(parent, type.getName() + " extends", type, events));
      for (JavaMember member : type.getMembers()) {
        boolean visible =
            member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
        if (visible) {
          shown(member).forEach(shown -> check(shown, member.getFullName(), type, events));
        }
      }
    }

    private static Stream<JavaType> shown(JavaMember member) {
      if (member instanceof JavaCodeUnit unit) {
        return Stream.of(
                Stream.of(unit.getReturnType()),
                unit.getParameterTypes().stream(),
                unit.getExceptionTypes().stream().map(JavaType.class::cast))
            .flatMap(types -> types);
      }
      return Stream.of(((JavaField) member).getType());
    }

    private void check(JavaType shown, String where, JavaClass type, ConditionEvents events) {
      for (JavaClass part : shown.getAllInvolvedRawTypes()) {
        JavaClass plain = part.getBaseComponentType();
        boolean fine =
            plain.isPrimitive()
                || plain.getPackageName().startsWith("java.")
                || exported.contains(plain.getPackageName());
        if (!fine) {
          events.add(SimpleConditionEvent.violated(type, where + " shows " + plain.getName()));
        }
      }
    }
  }
}
