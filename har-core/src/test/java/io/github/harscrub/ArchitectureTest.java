package io.github.harscrub;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** The arrows between the stages point one way. */
final class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.harscrub");

  private static final String WALK = "io.github.harscrub.internal.walk..";
  private static final String LAYER = "io.github.harscrub.internal.layer..";
  private static final String SCAN = "io.github.harscrub.internal.scan..";
  private static final String JUDGE = "io.github.harscrub.internal.judge..";
  private static final String LEARN = "io.github.harscrub.internal.learn..";
  private static final String INSPECT = "io.github.harscrub.internal.inspect..";
  private static final String SITE = "io.github.harscrub.internal.site..";
  private static final String REDACT = "io.github.harscrub.internal.redact..";
  private static final String SPLICE = "io.github.harscrub.internal.splice..";
  private static final String SYNTAX = "io.github.harscrub.internal.syntax..";
  private static final String VERIFY = "io.github.harscrub.internal.verify..";
  private static final String POLICY = "io.github.harscrub.policy..";
  private static final String DETECT = "io.github.harscrub.detect..";
  private static final String REPORT = "io.github.harscrub.report..";

  @Test
  void stagesThatSeeTextsOrBytesKnowNoHar() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(LAYER, SCAN, SYNTAX, JUDGE, LEARN, INSPECT, SPLICE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WALK));
  }

  @Test
  void walkKnowsNoSecret() {
    check(
        noClasses()
            .that()
            .resideInAPackage(WALK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCAN, SYNTAX, JUDGE, LEARN, INSPECT, SITE, REDACT));
  }

  @Test
  void policyDetectAndReportDoNoIo() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(POLICY, DETECT, REPORT)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")
                    .and(not(belongToAnyOf(Serializable.class, UncheckedIOException.class)))));
  }

  @Test
  void onlyWalkAndVerifyKnowJackson() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(WALK, VERIFY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson.."));
  }

  /** A proof that shares code with what it checks proves nothing. */
  @Test
  void verifySharesNoCodeWithSanitize() {
    check(
        noClasses()
            .that()
            .resideInAPackage(VERIFY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                WALK, LAYER, SCAN, SYNTAX, JUDGE, LEARN, INSPECT, SITE, REDACT, SPLICE));
  }

  /** The facade calls the stages, and they call nothing back: they only throw what it declares. */
  @Test
  void packagesHaveNoCycles() {
    check(
        slices()
            .assignedFrom(new EachPackage())
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                alwaysTrue(),
                resideInAPackage("io.github.harscrub").and(assignableTo(Exception.class))));
  }

  /** A stage may still be empty, and an arrow from nowhere is no wrong arrow. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CORE);
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
