package org.doublesens.rooms;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The arrows of the house: doors know stages, stages know crafts, crafts know the program's words, never back.
final class RoomsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.doublesens");

    /// The stages; each may ask the crafts, none may ask another.
    private static final List<String> STAGES = List.of(
            "intake",
            "awareness",
            "pairing",
            "exchanges",
            "roleswap",
            "sharing",
            "privacy",
            "outbox",
            "roster",
            "steering");

    private static final List<String> CRAFTS =
            List.of("mail", "calendar", "link", "pages", "figures", "matching", "incoming");

    /// Rooms around the stages: the words, what brings bytes to them, and what they ask for through a port.
    private static final List<String> OTHERS = List.of("program", "gates", "replies", "api", "lambda", "aws");

    private static final DescribedPredicate<JavaClass> DOORS =
            DescribedPredicate.describe("a door", type -> isDoor(type.getSimpleName()) || isDoor(outerName(type)));

    @Test
    void theWordsDependOnTheJdkAndJSpecifyOnly() {
        classes()
                .that()
                .resideInAPackage("org.doublesens.program")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("org.doublesens.program", "java..", "javax.crypto..", "org.jspecify.."))
                .check(HOUSE);
    }

    @Test
    void craftsKnowTheWordsAndEachOtherButNoStageAndNoDoor() {
        for (var craft : CRAFTS) {
            noClasses()
                    .that(resideInAPackage(room(craft)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(rooms(STAGES, "gates", "api", "replies", "aws")))
                    .check(HOUSE);
        }
    }

    @Test
    void stagesDoNotKnowEachOther() {
        for (var stage : STAGES) {
            var others = STAGES.stream()
                    .filter(other -> !other.equals(stage))
                    // To erase somebody is to let them leave first, which ends their pair kindly.
                    .filter(other -> !(stage.equals("privacy") && other.equals("exchanges")))
                    .toList();
            noClasses()
                    .that(resideInAPackage(room(stage)))
                    .and(DescribedPredicate.not(DOORS))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(rooms(others, "gates", "api", "replies", "aws")))
                    .check(HOUSE);
        }
    }

    @Test
    void everyRoomIsAStageOrACraftOrOneOfThoseAroundThem() {
        classes()
                .should()
                .resideInAnyPackage(Stream.of(STAGES, CRAFTS, OTHERS)
                        .flatMap(List::stream)
                        .map(RoomsTest::room)
                        .toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void noRoomsKnowEachOtherInACircle() {
        slices().matching("org.doublesens.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("org.doublesens.api.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theDoorsOfTheApiKnowTheRoomsBehindThemAndNotTheOtherWayRound() {
        noClasses()
                .that(resideInAPackage("org.doublesens.api.(*).."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.doublesens.api"))
                .check(HOUSE);
    }

    @Test
    void onlyTheKeepersImportTheAwsSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.doublesens.aws")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(HOUSE);
    }

    @Test
    void onlyDoorsImportTheLambdaApi() {
        noClasses()
                .that(DescribedPredicate.not(DOORS))
                .and()
                .resideOutsideOfPackage("org.doublesens.lambda")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.amazonaws..")
                .check(HOUSE);
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        var asking = noClasses().that().doNotHaveFullyQualifiedName("org.doublesens.matching.file.MatchCommand");
        asking.should().callMethod(Instant.class, "now").check(HOUSE);
        asking.should().callMethod(LocalDate.class, "now").check(HOUSE);
        asking.should().callMethod(LocalDateTime.class, "now").check(HOUSE);
        asking.should().callMethod(ZonedDateTime.class, "now").check(HOUSE);
        asking.should().callMethod(YearMonth.class, "now").check(HOUSE);
        asking.should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.doublesens.aws", "org.doublesens.matching..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(HOUSE);
    }

    @Test
    void theEnvironmentIsReadInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.doublesens.aws.Environment")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(HOUSE);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().haveModifier(JavaModifier.FINAL).check(HOUSE);
    }

    private static boolean isDoor(String name) {
        return name.endsWith("Handler");
    }

    private static String outerName(JavaClass type) {
        return type.getEnclosingClass().map(JavaClass::getSimpleName).orElse("");
    }

    private static String[] rooms(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more))
                .map(RoomsTest::room)
                .toArray(String[]::new);
    }

    private static String room(String name) {
        return "org.doublesens." + name + "..";
    }
}
