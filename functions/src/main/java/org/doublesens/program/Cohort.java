package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One run of a program: what the organiser asked for, and where it stands.
///
/// @param organisation     whose it is, as their tokens say; empty where all belong to one
/// @param months           1 to 7 rounds; an execution lives a
/// year at most, and the echo comes 60 days after the digest
/// @param sessionsPerMonth 1 to 4
/// @param digestByItself   an unapproved digest goes out when its wait ends
/// @param firstRound       the month of the first round, once pairs are published
/// @param launched         when the organiser let it begin; absent while it is only prepared
/// @param paused           since when nobody is written to and nothing is due; absent while it goes on
@RecordBuilder
public record Cohort(
        CohortId cohortId,
        int version,
        String organisation,
        String name,
        Context context,
        Format format,
        boolean keynotes,
        ZoneId zone,
        LocalDate starts,
        int months,
        int sessionsPerMonth,
        Contact organiser,
        Sponsor sponsor,
        List<Contact> audience,
        List<CatalogueEntry> ownSkills,
        PairingPolicy pairing,
        Timing timing,
        boolean digestByItself,
        Phase phase,
        Instant created,
        @Nullable YearMonth firstRound,
        @Nullable Instant launched,
        @Nullable Instant paused)
        implements Entry {

    /// The most rounds: with the waits before them and the echo behind, they fit into a year.
    public static final int MOST_MONTHS = 7;

    /// The charter people consent to.
    public static final int CHARTER_VERSION = 1;

    public Cohort {
        organisation = Objects.requireNonNullElse(organisation, "");
        Checks.between("months", months, 1, MOST_MONTHS);
        Checks.between("sessionsPerMonth", sessionsPerMonth, 1, 4);
        audience = List.copyOf(audience);
        ownSkills = List.copyOf(ownSkills);
    }

    /// A cohort that began when it was made.
    public Cohort(
            CohortId cohortId,
            int version,
            String organisation,
            String name,
            Context context,
            Format format,
            boolean keynotes,
            ZoneId zone,
            LocalDate starts,
            int months,
            int sessionsPerMonth,
            Contact organiser,
            Sponsor sponsor,
            List<Contact> audience,
            List<CatalogueEntry> ownSkills,
            PairingPolicy pairing,
            Timing timing,
            boolean digestByItself,
            Phase phase,
            Instant created,
            @Nullable YearMonth firstRound) {
        this(
                cohortId,
                version,
                organisation,
                name,
                context,
                format,
                keynotes,
                zone,
                starts,
                months,
                sessionsPerMonth,
                organiser,
                sponsor,
                audience,
                ownSkills,
                pairing,
                timing,
                digestByItself,
                phase,
                created,
                firstRound,
                created,
                null);
    }

    @Override
    public String id() {
        return cohortId.value();
    }

    /// The rounds once pairs are published, one a month.
    public List<YearMonth> rounds() {
        var first = firstRound;
        if (first == null) {
            return List.of();
        }
        return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    public Catalogue catalogue() {
        return Catalogue.of(context).with(ownSkills);
    }

    /// The day it is for the cohort at that instant.
    public LocalDate dayAt(Instant when) {
        return LocalDate.ofInstant(when, zone);
    }

    /// The month it is for the cohort at that instant.
    public YearMonth monthAt(Instant when) {
        return YearMonth.from(dayAt(when));
    }

    public Cohort in(Phase next) {
        return CohortBuilder.from(this).withPhase(next);
    }

    /// The step into a phase; nothing where a run before made it.
    public Changes entering(Phase next) {
        return phase == next ? Changes.NONE : Changes.NONE.update(in(next));
    }

    public Cohort startingRoundsIn(YearMonth month) {
        return CohortBuilder.from(this).withFirstRound(month);
    }

    /// Waits for nothing but its first day.
    public Cohort launching(Instant now, LocalDate firstDay) {
        return CohortBuilder.builder(this).launched(now).starts(firstDay).build();
    }

    /// Is made, but waits for the organiser's word.
    public Cohort preparing() {
        return CohortBuilder.from(this).withLaunched(null);
    }

    /// Nobody is written to and nothing is due, from then on.
    public Cohort pausing(Instant since) {
        return CohortBuilder.from(this).withPaused(since);
    }

    public Cohort goingOn() {
        return CohortBuilder.from(this).withPaused(null);
    }

    public Cohort lasting(int newMonths) {
        return CohortBuilder.from(this).withMonths(newMonths);
    }

    public Cohort timed(Timing newTiming) {
        return CohortBuilder.from(this).withTiming(newTiming);
    }

    /// Whether it is paused.
    public boolean rests() {
        return paused != null;
    }

    /// The cohort whose digest that reader no longer gets.
    ///
    /// @param fingerprint of the reader's address, see [Met#fingerprint]
    public Cohort withoutReader(String fingerprint) {
        return CohortBuilder.from(this)
                .withAudience(audience.stream()
                        .filter(reader -> !Met.fingerprint(reader.email()).equals(fingerprint))
                        .toList());
    }

    Cohort at(int number) {
        return CohortBuilder.from(this).withVersion(number);
    }
}
