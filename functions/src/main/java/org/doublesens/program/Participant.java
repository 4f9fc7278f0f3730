package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A junior or a senior of a cohort: what HR said of them, what they answered, and where they stand.
///
/// @param intake      absent until the person answers
/// @param pledged     when the person pledged; only those who did are matched
/// @param pausedUntil no session is planned and no letter sent before that day
/// @param extendedTo  the day until which this person may answer, where it is later than everybody's
@RecordBuilder
public record Participant(
        ParticipantId participantId,
        int version,
        Profile profile,
        Standing standing,
        @Nullable Intake intake,
        @Nullable Instant pledged,
        @Nullable LocalDate pausedUntil,
        boolean unreachable,
        @Nullable LocalDate extendedTo)
        implements Entry {

    public Participant(
            ParticipantId participantId,
            int version,
            Profile profile,
            Standing standing,
            @Nullable Intake intake,
            @Nullable Instant pledged,
            @Nullable LocalDate pausedUntil,
            boolean unreachable) {
        this(participantId, version, profile, standing, intake, pledged, pausedUntil, unreachable, null);
    }

    /// What HR sent.
    ///
    /// @param externalId  the person's id in the HR system
    /// @param rank        position in the HR grid, or years of experience among entrepreneurs
    /// @param managerId   the external id of the person's manager, in the cohort or not; empty where none
    /// @param excludeWith external ids of those HR keeps apart from this person
    @RecordBuilder
    public record Profile(
            String externalId,
            String email,
            String firstName,
            String lastName,
            Language language,
            ZoneId zone,
            Side side,
            int rank,
            String department,
            String team,
            String site,
            String managerId,
            Set<String> excludeWith) {
        /// A profile kept before there were exclusions has none.
        public Profile {
            excludeWith = excludeWith == null ? Set.of() : Set.copyOf(excludeWith);
        }

        public Profile(
                String externalId,
                String email,
                String firstName,
                String lastName,
                Language language,
                ZoneId zone,
                Side side,
                int rank,
                String department,
                String team,
                String site,
                String managerId) {
            this(
                    externalId,
                    email,
                    firstName,
                    lastName,
                    language,
                    zone,
                    side,
                    rank,
                    department,
                    team,
                    site,
                    managerId,
                    Set.of());
        }

        public Profile sided(Side newSide) {
            return ParticipantProfileBuilder.from(this).withSide(newSide);
        }

        /// With whom HR names by id or by address named by id.
        public Profile knowing(String manager, Set<String> kept) {
            return ParticipantProfileBuilder.builder(this)
                    .managerId(manager)
                    .excludeWith(kept)
                    .build();
        }

        public String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }

    /// How far somebody has come.
    public enum Standing {
        INVITED,
        /// Did not answer in time; a late answer is welcome and joins those waiting.
        SILENT,
        ANSWERED,
        PLEDGED,
        /// Pledged, and waits for a partner.
        WAITING,
        PAIRED,
        LEFT,
        ERASED;

        public boolean isActive() {
            return this != LEFT && this != ERASED;
        }
    }

    @Override
    public String id() {
        return participantId.value();
    }

    public Side side() {
        return profile.side();
    }

    public Language language() {
        return profile.language();
    }

    public String firstName() {
        return profile.firstName();
    }

    /// The zone the person told us, else the one HR told us.
    public ZoneId zone() {
        return intake == null ? profile.zone() : intake.zone();
    }

    /// The day it is for this person at that instant.
    public LocalDate dayAt(Instant when) {
        return LocalDate.ofInstant(when, zone());
    }

    public boolean isActive() {
        return standing.isActive();
    }

    /// A pause is over on the day it names.
    public boolean isPausedAt(Instant when) {
        return pausedUntil != null && pausedUntil.isAfter(dayAt(when));
    }

    public Participant standing(Standing next) {
        return ParticipantBuilder.from(this).withStanding(next);
    }

    public Participant answering(Intake answer) {
        var next = standing == Standing.INVITED || standing == Standing.SILENT ? Standing.ANSWERED : standing;
        return ParticipantBuilder.builder(this).standing(next).intake(answer).build();
    }

    public Participant pledging(Instant when) {
        var next = standing == Standing.ANSWERED ? Standing.PLEDGED : standing;
        return ParticipantBuilder.builder(this).standing(next).pledged(when).build();
    }

    public Participant pausing(@Nullable LocalDate until) {
        return ParticipantBuilder.from(this).withPausedUntil(until);
    }

    /// With what HR says of them now.
    public Participant described(Profile now) {
        return ParticipantBuilder.from(this).withProfile(now);
    }

    /// Whether this person may still answer on a later day than that one.
    public boolean hasLongerThan(LocalDate day) {
        return extendedTo != null && extendedTo.isAfter(day);
    }

    /// The day until which this person may answer, where everybody may until that one.
    public LocalDate deadline(LocalDate everybody) {
        return extendedTo != null && extendedTo.isAfter(everybody) ? extendedTo : everybody;
    }

    /// May answer until that day, as far as this person is concerned.
    public Participant extended(LocalDate until) {
        return ParticipantBuilder.from(this).withExtendedTo(until);
    }

    /// A new address may work again.
    public Participant withinReach() {
        return ParticipantBuilder.from(this).withUnreachable(false);
    }

    public Participant outOfReach() {
        return ParticipantBuilder.from(this).withUnreachable(true);
    }

    /// All that is left after an erasure: that somebody of that side took part.
    public Participant erased() {
        var nobody = new Profile("", "", "", "", profile.language(), profile.zone(), profile.side(), 0, "", "", "", "");
        return new Participant(participantId, version, nobody, Standing.ERASED, null, null, null, true);
    }

    Participant at(int number) {
        return ParticipantBuilder.from(this).withVersion(number);
    }
}
