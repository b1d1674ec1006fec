package org.jackdaw.rl4j;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house's rules for this room; the others are checked where all of them are seen. */
class ArchitectureTest {

  private final JavaClasses room =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/test/"))
          .importPackages("org.jackdaw.rl4j");

  @Test
  void theRoomUsesTheVocabularyAndTheEncodersAlone() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.jackdaw..")
                .and(
                    resideOutsideOfPackages(
                        "org.jackdaw.rl4j..", "org.jackdaw.api..", "org.jackdaw.encoders..")))
        .check(room);
  }

  @Test
  void theRoomNeverPrintsAndDrawsFromOurStreams() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(Math.class, "random")
        .check(room);
  }

  @Test
  void noStaticFieldChanges() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(room);
  }
}
