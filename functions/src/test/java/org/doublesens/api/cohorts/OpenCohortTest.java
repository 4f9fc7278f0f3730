package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doublesens.program.Audit;
import org.doublesens.program.CohortId;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.Language;
import org.doublesens.program.PairingPolicy;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Side;
import org.doublesens.program.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenCohortTest {
    private final Office office = new Office();

    @Test
    void keepsTheCohortWithItsPeopleAndStartsTheProgram() {
        var reply = office.post("/cohorts", Orders.LEAST);

        assertThat(reply.status()).isEqualTo(202);
        var id = reply.json().path("cohortId").asText();
        assertThat(reply.header("location")).contains("/cohorts/" + id);
        assertThat(reply.json().path("people").asInt()).isEqualTo(2);
        assertThat(office.started).containsExactly(id + " 2027-01-04T08:00:00Z");
        assertThat(office.memory.participants(new CohortId(id)))
                .extracting(person -> person.profile().externalId())
                .containsExactlyInAnyOrder("1", "2");
        assertThat(office.memory.all(new CohortId(id), Audit.class)).hasSize(1);
    }

    @Test
    void fillsInTheUsualForAllThatIsLeftOut() {
        var cohort = office.opened(Orders.LEAST);

        assertThat(cohort.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(cohort.months()).isEqualTo(3);
        assertThat(cohort.pairing()).isEqualTo(PairingPolicy.USUAL);
        assertThat(cohort.timing()).isEqualTo(Timing.USUAL);
        assertThat(cohort.phase()).isEqualTo(Phase.DRAFT);
        assertThat(cohort.organiser().language()).isEqualTo(Language.FR);
        assertThat(office.memory.participants(cohort.cohortId()))
                .allMatch(person -> person.profile().language() == Language.FR)
                .allMatch(person -> person.profile().department().isEmpty())
                .allMatch(person -> person.standing() == Participant.Standing.INVITED)
                .extracting(Participant::side)
                .containsExactlyInAnyOrder(Side.JUNIOR, Side.SENIOR);
    }

    @Test
    void takesADayThatIsPastForToday() {
        office.now = Instant.parse("2027-03-10T10:00:00Z");

        assertThat(office.opened(Orders.LEAST).starts()).isEqualTo(LocalDate.parse("2027-03-10"));
    }

    /// 300 days from 2 January 2027 leave no room for three months and the echo before AWS ends the execution.
    @ParameterizedTest
    @ValueSource(strings = {"2027-10-29", "2031-01-01", "+999999999-01-01"})
    void refusesAFirstDayWithWhichTheProgramWouldNotEndWithinAYear(String starts) {
        var reply = office.post("/cohorts", Orders.LEAST.replace("2027-01-04", starts));

        assertThat(reply.codes()).containsExactly("/starts too-far-ahead");
        assertThat(reply.json().path("errors").path(0).path("detail").asText())
                .isEqualTo("A program ends a year after its launch: begin by 2027-05-31, or launch it later.");
    }

    @Test
    void keepsADraftOfNextYearButLaunchesItOnlyWhenItsEndIsInReach() {
        var prepared = office.post(
                "/cohorts",
                Orders.LEAST.replace("2027-01-04", "2028-01-03").replaceFirst("\\{", "{\"launch\": false,"));
        var path = prepared.header("location").orElseThrow();

        assertThat(office.post(path + "/launch", "").codes()).containsExactly("/starts too-far-ahead");

        office.now = Instant.parse("2027-12-01T10:00:00Z");
        assertThat(office.post(path + "/launch", "").status()).isEqualTo(202);
    }

    @Test
    void leavesTheFirstLettersToTheFirstWorkingDay() {
        office.now = Instant.parse("2026-12-01T10:00:00Z");

        office.post("/cohorts", Orders.LEAST.replace("2027-01-04", "2027-01-01"));

        assertThat(office.started).first().asString().endsWith(" 2027-01-04T08:00:00Z");
    }

    @Test
    void wantsTheScopeToWrite() {
        var reply = office.call("POST", "/cohorts", Orders.LEAST, Map.of(), "cohorts:read");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("type").asText()).isEqualTo("urn:double-sens:problem:insufficient-scope");
        office.assertNothingHappened();
        assertThat(office.call("POST", "/cohorts", Orders.LEAST, Map.of(), "double-sens/cohorts:write")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKeyAndBody() {
        var first = office.post("/cohorts", Orders.LEAST, "launch-1");
        office.now = office.now.plus(Duration.ofHours(3));

        assertThat(office.post("/cohorts", Orders.LEAST, "launch-1")).isEqualTo(first);
        assertThat(office.started).hasSize(1);
        assertThat(office.memory.cohorts()).hasSize(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKeyButTakesACorrectedOne() {
        office.post("/cohorts", Orders.LEAST, "launch-1");
        var other = office.post("/cohorts", Orders.LEAST.replace("Printemps", "Automne"), "launch-1");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").asText()).isEqualTo("urn:double-sens:problem:idempotency-key-taken");

        assertThat(office.post("/cohorts", Orders.of(), "launch-2").status()).isEqualTo(422);
        assertThat(office.post("/cohorts", Orders.LEAST, "launch-2").status()).isEqualTo(202);
    }

    @Test
    void opensTwoCohortsForTwoKeysAndOneForNone() {
        office.post("/cohorts", Orders.LEAST, "launch-1");
        office.post("/cohorts", Orders.LEAST, "launch-2");
        var first = office.post("/cohorts", Orders.LEAST);

        assertThat(office.post("/cohorts", Orders.LEAST)).isEqualTo(first);
        assertThat(office.memory.cohorts()).hasSize(3);
    }

    @Test
    void tellsWhoAsksTwiceAtOnceToWaitAndMendsACrashByTheRetry() {
        office.conductorIsDown = true;

        assertThat(office.post("/cohorts", Orders.LEAST, "launch-1").status()).isEqualTo(500);
        assertThat(office.post("/cohorts", Orders.LEAST, "launch-1").status()).isEqualTo(409);
        office.conductorIsDown = false;
        office.now = office.now.plus(Duration.ofMinutes(1));
        var reply = office.post("/cohorts", Orders.LEAST, "launch-1");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(office.started).hasSize(1);
        assertThat(office.memory.cohorts()).hasSize(1);
        assertThat(office.memory.all(new CohortId(reply.json().path("cohortId").asText()), Audit.class))
                .hasSize(1);
    }

    @Test
    void showsNoCohortUntilAllItsPeopleAreKept() {
        var people = IntStream.range(0, 120)
                .mapToObj(number -> Orders.person(
                        "" + number, "p" + number + "@example.org", number % 2 == 0 ? "JUNIOR" : "SENIOR", ""))
                .collect(Collectors.joining(","));
        office.store = new CrashingStore(office.memory, 2);

        assertThat(office.post("/cohorts", Orders.of(people)).status()).isEqualTo(500);
        assertThat(office.memory.cohorts()).isEmpty();
        assertThat(office.started).isEmpty();

        office.store = office.memory;
        var cohort = office.opened(Orders.of(people));
        assertThat(office.memory.participants(cohort.cohortId())).hasSize(120);
    }
}
