package io.github.arxivbot.fetcher.arxiv;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Entry points on top, internal packages below them, the calendar at the bottom; no cycles. */
class ArchitectureTest {

  private static final String API = "io.github.arxivbot.fetcher.arxiv";
  private static final int MAX_TYPES = 20;

  private static JavaClasses classes;

  @BeforeAll
  static void import_compiled_classes() throws Exception {
    Path output =
        Path.of(ArxivRss.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    classes = new ClassFileImporter().importPath(output);
  }

  @Test
  void packages_have_no_cycles() {
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(classes);
  }

  @Test
  void no_package_depends_on_the_entry_points() {
    noClasses()
        .that()
        .resideOutsideOfPackage(API)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(API)
        .check(classes);
  }

  @Test
  void packages_are_small() {
    Map<String, Long> sizes =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().endsWith("-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(sizes)
        .isNotEmpty()
        .allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MAX_TYPES));
  }

  private static final class ByPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().startsWith(API)
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
