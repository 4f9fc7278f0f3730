package org.doublesens.api.cohorts;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doublesens.program.CohortId;
import org.doublesens.program.Language;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Side;
import org.doublesens.roster.Circles;

/// Reads the people of a cohort, and looks at them together: nobody twice, both sides there, no circle of managers.
final class RosterReader {
    static final int MOST = 10_000;

    private static final int MOST_NAME = 100;
    private static final int MOST_RANK = 100;

    private final Mistakes mistakes;
    private final CohortId cohortId;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();

    RosterReader(Mistakes mistakes, CohortId cohortId) {
        this.mistakes = mistakes;
        this.cohortId = cohortId;
    }

    /// @param complete the cohort begins with these people, so both sides must be there
    List<Participant> read(Fields cohort, Language language, ZoneId zone, boolean complete) {
        var before = mistakes.count();
        var people = cohort.objects("participants", MOST);
        var isList = mistakes.count() == before || !people.isEmpty();
        var participants = new ArrayList<Participant>();
        for (var row = 0; row < people.size(); row++) {
            var profile = profile(people.get(row), language, zone);
            refuseTwice(people.get(row), profile, row);
            participants.add(participant(profile));
        }
        if (isList && complete) {
            refuseOneSided(participants);
        }
        refuseCircles(participants);
        return participants;
    }

    /// How two spellings of one address are told to be one.
    static String folded(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private static Participant.Profile profile(Fields fields, Language language, ZoneId zone) {
        var profile = new Participant.Profile(
                fields.text("externalId", MOST_NAME),
                fields.email("email"),
                fields.text("firstName", MOST_NAME),
                fields.text("lastName", MOST_NAME),
                fields.language("language", language),
                fields.zone("zone", zone),
                fields.oneOf("side", Side.class),
                fields.whole("rank", 0, MOST_RANK),
                fields.text("department", MOST_NAME, ""),
                fields.text("team", MOST_NAME, ""),
                fields.text("site", MOST_NAME, ""),
                fields.text("managerId", MOST_NAME, ""));
        fields.end();
        return profile;
    }

    private void refuseTwice(Fields fields, Participant.Profile profile, int row) {
        var sameId = profile.externalId().isEmpty() ? null : rows.putIfAbsent(profile.externalId(), row);
        if (sameId != null) {
            fields.mistake(
                    "externalId", "duplicate-external-id", "/participants/%d has this id too.".formatted(sameId));
        }
        var sameEmail = profile.email().isEmpty() ? null : addresses.putIfAbsent(folded(profile.email()), row);
        if (sameEmail != null) {
            fields.mistake("email", "duplicate-email", "/participants/%d has this address too.".formatted(sameEmail));
        }
    }

    private Participant participant(Participant.Profile profile) {
        var id = ParticipantId.of(cohortId, profile.externalId());
        return new Participant(id, 0, profile, Participant.Standing.INVITED, null, null, null, false);
    }

    private void refuseOneSided(List<Participant> participants) {
        for (var side : Side.values()) {
            if (participants.stream().noneMatch(person -> person.side() == side)) {
                mistakes.add(
                        "/participants",
                        "no-" + side.name().toLowerCase(Locale.ROOT),
                        "A cohort needs one %s at least.".formatted(side.name()));
            }
        }
    }

    /// Each person of a circle is named; whoever only stands below one is not.
    private void refuseCircles(List<Participant> participants) {
        var managers = new HashMap<String, String>();
        participants.forEach(person -> managers.putIfAbsent(
                person.profile().externalId(), person.profile().managerId()));
        var inCircles = Circles.in(managers);
        for (var row = 0; row < participants.size(); row++) {
            if (inCircles.contains(participants.get(row).profile().externalId())) {
                mistakes.add(
                        "/participants/" + row + "/managerId",
                        "manager-cycle",
                        "Following the managers leads back to this person.");
            }
        }
    }
}
