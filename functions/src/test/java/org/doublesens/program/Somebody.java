package org.doublesens.program;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// People and a cohort for the tests, told in few words.
public final class Somebody {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Instant MONDAY = Instant.parse("2027-01-04T08:00:00Z");
    public static final CohortId SPRING = new CohortId("spring");

    private Somebody() {}

    public static Cohort cohort() {
        return cohortOf("", SPRING, MONDAY);
    }

    public static Cohort cohortOf(String organisation, CohortId id, Instant created) {
        return cohortOf(organisation, id, created, Format.ROTATING_PAIR);
    }

    public static Cohort cohortOf(String organisation, CohortId id, Instant created, Format format) {
        return new Cohort(
                id,
                0,
                organisation,
                "Printemps",
                Context.COMPANY,
                format,
                true,
                PARIS,
                LocalDate.of(2027, 1, 4),
                3,
                1,
                new Contact("Hélène Roux", "helene.roux@example.org", Language.FR, PARIS),
                new Sponsor("Marc Aubry", "Directeur général"),
                List.of(),
                List.of(),
                PairingPolicy.USUAL,
                Timing.USUAL,
                false,
                Phase.INTAKE,
                created,
                null);
    }

    /// A digest in which nothing is said yet.
    public static Digest digest() {
        return new Digest(0, Digest.State.DRAFT, Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    public static Participant junior(String name) {
        return participant(name, Side.JUNIOR, 2);
    }

    public static Participant senior(String name) {
        return participant(name, Side.SENIOR, 8);
    }

    private static Participant participant(String name, Side side, int rank) {
        var first = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        var profile = new Participant.Profile(
                "hr-" + name,
                name + "@example.org",
                first,
                "Martin",
                Language.FR,
                PARIS,
                side,
                rank,
                "dept-" + name,
                "team-" + name,
                "Paris",
                "");
        return new Participant(
                new ParticipantId(name), 0, profile, Participant.Standing.INVITED, null, null, null, false);
    }

    /// The same person, who said some things differently in their intake form.
    public static Participant saying(Participant person, UnaryOperator<IntakeBuilder> differently) {
        var said = IntakeBuilder.builder(requireNonNull(person.intake()));
        return person.answering(differently.apply(said).build());
    }

    /// Answers with offers at level 4 and wishes at level 1, every half-day, in French.
    public static Participant answering(Participant person, List<String> offers, List<String> wishes) {
        return person.answering(new Intake(
                offers.stream().map(code -> new Offer(new Skill(code), 4)).toList(),
                wishes.stream().map(code -> new Wish(new Skill(code), 1)).toList(),
                List.of(),
                EnumSet.allOf(HalfDay.class),
                PARIS,
                Set.of("fr"),
                Intake.Texts.NONE,
                Set.of(),
                null,
                MONDAY,
                Cohort.CHARTER_VERSION));
    }
}
