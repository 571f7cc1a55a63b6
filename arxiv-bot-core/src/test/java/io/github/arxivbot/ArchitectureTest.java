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

/** Packages are floors: each uses only those below it. What users see is ours or the JDK's. */
class ArchitectureTest {

  private static final String ROOT = "io.github.arxivbot";
  private static final String CONFIG = ROOT + ".config";
  private static final String CONFIG_REFERENCE = ROOT + ".internal.config.reference";
  private static final String CONFIG_PARSER = ROOT + ".internal.config";
  private static final String SETTINGS = ROOT + ".internal.settings";
  private static final String HTTP = ROOT + ".http";
  private static final String INTERNAL_HTTP = ROOT + ".internal.http";
  private static final String FILE = ROOT + ".internal.file";
  private static final String JSON = ROOT + ".internal.json";
  private static final String ARCHIVE = ROOT + ".internal.archive";
  private static final String STATE = ROOT + ".internal.state";
  private static final String SPI = ROOT + ".spi";
  private static final String MODEL = ROOT + ".model";
  private static final String CALENDAR = ROOT + ".internal.calendar";
  private static final String TEXT = ROOT + ".internal.text";

  private static final String OPTION = SPI + ".option";
  private static final String SPI_HTTP = SPI + ".http";
  private static final String DISCOVERY = ROOT + ".discovery";
  private static final String OPTION_VALUES = ROOT + ".internal.option";
  private static final List<String> PLUGINS =
      List.of(DISCOVERY, SPI, OPTION, SPI_HTTP, OPTION_VALUES, TEXT, MODEL);

  private static final Map<String, List<String>> FLOORS =
      Map.ofEntries(
          entry(CONFIG, with(PLUGINS, CONFIG_REFERENCE, CONFIG_PARSER, ROOT)),
          entry(CONFIG_REFERENCE, with(PLUGINS, CONFIG_PARSER, SETTINGS)),
          entry(CONFIG_PARSER, with(PLUGINS, ROOT, SETTINGS, HTTP, INTERNAL_HTTP, STATE)),
          entry(ROOT, with(PLUGINS, STATE, ARCHIVE, FILE, CALENDAR)),
          entry(HTTP, List.of(INTERNAL_HTTP, SPI_HTTP)),
          entry(INTERNAL_HTTP, List.of(FILE, SPI_HTTP)),
          entry(STATE, List.of(ARCHIVE, FILE, JSON, MODEL)),
          entry(ARCHIVE, List.of(JSON, MODEL)),
          entry(JSON, List.of(FILE)),
          entry(FILE, List.of()),
          entry(DISCOVERY, List.of(SPI, OPTION, TEXT, MODEL)),
          entry(SPI, List.of(OPTION, SPI_HTTP, OPTION_VALUES, MODEL)),
          entry(OPTION_VALUES, List.of(OPTION, TEXT)),
          entry(OPTION, List.of(TEXT)),
          entry(SPI_HTTP, List.of()),
          entry(MODEL, List.of()),
          entry(CALENDAR, List.of()),
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

  static Set<String> floors() {
    return FLOORS.keySet();
  }

  @ParameterizedTest
  @MethodSource("floors")
  void a_package_uses_only_the_floors_below_it(String floor) {
    List<String> allowed = new ArrayList<>(FLOORS.get(floor));
    allowed.add(floor);
    DescribedPredicate<JavaClass> others =
        resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed.toArray(String[]::new))));

    noClasses()
        .that()
        .resideInAPackage(floor)
        .should()
        .dependOnClassesThat(others)
        .because(floor + " may use only " + FLOORS.get(floor))
        .check(ours);
  }

  @Test
  void every_package_has_its_floor() {
    Set<String> packages =
        ours.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());

    assertThat(packages).isEqualTo(FLOORS.keySet());
  }

  @Test
  void no_packages_form_a_cycle() {
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(ours);
  }

  @Test
  void a_public_signature_holds_types_of_the_jdk_and_exported_ones_of_ours_only() {
    Set<String> exported = exportedPackages();
    assertThat(exported).contains(ROOT, MODEL).doesNotContain(STATE);

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
        .because("the user is told by the report and the listener, the developer by the log")
        .check(ours);
  }

  @Test
  void time_is_handed_in() {
    noClasses()
        .should()
        .accessTargetWhere(
            access(
                "the time without a Clock",
                access -> isOn(access, System.class, "currentTimeMillis") || isNow(access)))
        .because("a Clock is handed in; only as its default may Clock.systemUTC() stand")
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
        .because("variables are handed in; only the reader of a configuration has a default")
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
      throw new AssertionError("the module's description can't be read", e);
    }
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String what, Predicate<JavaAccess<?>> test) {
    return describe("uses " + what, test);
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

  /** Holds supertypes and visible members, type arguments and exceptions included. */
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
