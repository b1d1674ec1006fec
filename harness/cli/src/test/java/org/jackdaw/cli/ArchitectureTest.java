package org.jackdaw.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The house's rules, checked on the compiled classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  /** Which rooms a room may use besides itself; what is not listed is forbidden. */
  private static final Map<String, List<String>> ARROWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("api", List.of()),
              Map.entry("modelio", List.of("api")),
              Map.entry("oracle", List.of("api")),
              Map.entry("stats", List.of("api")),
              Map.entry("core", List.of("api", "modelio", "oracle", "stats")),
              Map.entry("report", List.of("api", "modelio", "stats", "core")),
              Map.entry("discrete", List.of("api")),
              Map.entry("gymnasium", List.of("api")),
              Map.entry("encoders", List.of("api", "oracle")),
              Map.entry("aif", List.of("api", "modelio")),
              Map.entry("baselines", List.of("api", "oracle", "encoders")),
              Map.entry(
                  "cli", List.of("api", "modelio", "oracle", "stats", "core", "report", "aif"))));

  /** Results must be the same on every JDK, so these come from StrictMath. */
  private static final Set<String> PLATFORM_MATH =
      Set.of("exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "cbrt", "tanh");

  private final JavaClasses jackdaw =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/jackdaw-testkit"))
          .withImportOption(location -> !location.contains("/testkit/"))
          .importPackages("org.jackdaw");

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
  }

  private static String packageOf(String room) {
    return room.equals("discrete") ? "org.jackdaw.envs.discrete.." : "org.jackdaw." + room + "..";
  }

  @Test
  void everyRoomIsSeen() {
    ARROWS
        .keySet()
        .forEach(
            room ->
                assertThat(jackdaw.that(resideInAnyPackage(packageOf(room))).size())
                    .as(room)
                    .isPositive());
  }

  @Test
  void roomsUseOnlyWhatTheirArrowsAllow() {
    ARROWS.forEach(
        (room, others) -> {
          List<String> allowed = new ArrayList<>(others);
          allowed.add(room);
          noClasses()
              .that()
              .resideInAPackage(packageOf(room))
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage("org.jackdaw..")
                      .and(resideOutsideOfPackages(packages(allowed))))
              .check(jackdaw);
        });
  }

  @Test
  void onlyTheRoomOfRl4jSeesItsLibraries() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.jackdaw.rl4j..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.datavec..", "org.bytedeco..")
        .check(jackdaw);
  }

  @Test
  void theVocabularyNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.jackdaw.api..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("org.jackdaw.api..", "java.."))
        .check(jackdaw);
  }

  @Test
  void onlyTheBridgeSeesPy4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.jackdaw.gymnasium.transport..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("py4j..")
        .check(jackdaw);
  }

  @Test
  void packagesOfARoomFormNoCycle() {
    for (String room : ARROWS.keySet()) {
      if (!room.equals("api")) {
        slices()
            .matching(packageOf(room).replace("..", ".(*).."))
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .check(jackdaw);
      }
    }
  }

  @Test
  void librariesNeverPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.jackdaw.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(jackdaw);
  }

  @Test
  void randomnessIsSeededAndOurs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.SplittableRandom")
        .orShould()
        .callMethod(Math.class, "random")
        .check(jackdaw);
  }

  @Test
  void transcendentalFunctionsAreStrict() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.jackdaw.cli..")
        .should()
        .callMethodWhere(
            new DescribedPredicate<>("a function whose last bit depends on the JDK") {
              @Override
              public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                return call.getTargetOwner().isEquivalentTo(Math.class)
                    && PLATFORM_MATH.contains(((JavaAccess<?>) call).getName());
              }
            })
        .check(jackdaw);
  }

  @Test
  void noStaticFieldChanges() {
    fields()
        .that()
        .areStatic()
        .and()
        .areNotPrivate()
        .or(
            new DescribedPredicate<com.tngtech.archunit.core.domain.JavaField>("private static") {
              @Override
              public boolean test(com.tngtech.archunit.core.domain.JavaField field) {
                return field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
              }
            })
        .should()
        .beFinal()
        .check(jackdaw);
  }

  @Test
  void noClassIsNamedAfterNothing() {
    noClasses()
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.have(
                new DescribedPredicate<JavaClass>(
                    "a name ending in Manager, Helper, Util or Impl") {
                  @Override
                  public boolean test(JavaClass type) {
                    return type.getSimpleName().matches(".*(Manager|Helper|Utils?|Impl)");
                  }
                }))
        .check(jackdaw);
  }
}
