package org.doublesens.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One run of a program: what the organiser asked for, and where it stands.
///
/// @param organisation     whose it is, as their tokens say; empty where all belong to one
/// @param months           1 to 8 rounds; an execution lives a year at most, and the echo comes 60 days after the
/// digest
/// @param sessionsPerMonth 1 to 4
/// @param digestByItself   an unapproved digest goes out when its wait ends
/// @param firstRound       the month of the first round, once pairs are published
/// @param launched         when the organiser let it begin; absent while it is only prepared
/// @param paused           since when nobody is written to and nothing is due; absent while it goes on
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
    /// The charter people consent to.
    public static final int CHARTER_VERSION = 1;

    public Cohort {
        organisation = Objects.requireNonNullElse(organisation, "");
        Checks.between("months", months, 1, 8);
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

    public Cohort in(Phase next) {
        return with(copy -> copy.phase = next);
    }

    public Cohort startingRoundsIn(YearMonth month) {
        return with(copy -> copy.firstRound = month);
    }

    /// Waits for nothing but its first day.
    public Cohort launching(Instant now, LocalDate firstDay) {
        return with(copy -> {
            copy.launched = now;
            copy.starts = firstDay;
        });
    }

    /// Is made, but waits for the organiser's word.
    public Cohort preparing() {
        return new Cohort(
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
                null,
                paused);
    }

    /// Nobody is written to and nothing is due, from then on.
    public Cohort pausing(Instant since) {
        return with(copy -> copy.paused = since);
    }

    public Cohort goingOn() {
        return with(copy -> copy.paused = null);
    }

    public Cohort lasting(int newMonths) {
        return with(copy -> copy.months = newMonths);
    }

    public Cohort timed(Timing newTiming) {
        return with(copy -> copy.timing = newTiming);
    }

    /// Whether it is paused.
    public boolean rests() {
        return paused != null;
    }

    /// The cohort whose digest that reader no longer gets.
    ///
    /// @param fingerprint of the reader's address, see [Met#fingerprint]
    public Cohort withoutReader(String fingerprint) {
        return with(copy -> copy.audience = audience.stream()
                .filter(reader -> !Met.fingerprint(reader.email()).equals(fingerprint))
                .toList());
    }

    Cohort at(int number) {
        return with(copy -> copy.version = number);
    }

    private Cohort with(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.cohort();
    }

    /// What may change in the life of a cohort, laid open for as long as a copy is made.
    private static final class Copy {
        private final Cohort from;
        private int version;
        private LocalDate starts;
        private int months;
        private List<Contact> audience;
        private Timing timing;
        private Phase phase;
        private @Nullable YearMonth firstRound;
        private @Nullable Instant launched;
        private @Nullable Instant paused;

        Copy(Cohort from) {
            this.from = from;
            this.version = from.version;
            this.starts = from.starts;
            this.months = from.months;
            this.audience = from.audience;
            this.timing = from.timing;
            this.phase = from.phase;
            this.firstRound = from.firstRound;
            this.launched = from.launched;
            this.paused = from.paused;
        }

        Cohort cohort() {
            return new Cohort(
                    from.cohortId,
                    version,
                    from.organisation,
                    from.name,
                    from.context,
                    from.format,
                    from.keynotes,
                    from.zone,
                    starts,
                    months,
                    from.sessionsPerMonth,
                    from.organiser,
                    from.sponsor,
                    audience,
                    from.ownSkills,
                    from.pairing,
                    timing,
                    from.digestByItself,
                    phase,
                    from.created,
                    firstRound,
                    launched,
                    paused);
        }
    }
}
