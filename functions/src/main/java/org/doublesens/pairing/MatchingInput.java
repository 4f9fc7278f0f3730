package org.doublesens.pairing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.matching.Availability;
import org.doublesens.matching.HalfDay;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Rule;
import org.doublesens.matching.Showing;
import org.doublesens.matching.Wanting;
import org.doublesens.program.Avoided;
import org.doublesens.program.Cohort;
import org.doublesens.program.Format;
import org.doublesens.program.Intake;
import org.doublesens.program.PairingPolicy;
import org.doublesens.program.Participant;
import org.doublesens.program.Side;

/// Says a cohort in the matcher's words.
final class MatchingInput {
    /// Marks a manager who does not take part; no participant's id has a colon.
    private static final String OUTSIDE = "hr:";

    private static final String BY_JUNIORS = "any.by-juniors";
    private static final String BY_SENIORS = "any.by-seniors";

    private final Format format;
    private final PairingPolicy asked;
    private final Instant now;

    MatchingInput(Cohort cohort, Instant now) {
        this(cohort.format(), cohort.pairing(), now);
    }

    MatchingInput(Format format, PairingPolicy asked, Instant now) {
        this.format = format;
        this.asked = asked;
        this.now = now;
    }

    /// @param everybody the whole cohort, for the chain of managers
    /// @param candidates those to match; each has answered the intake
    /// @param met        whom each junior was paired with before, by participant id
    /// @param first      those who come first when not everybody can be matched
    MatchRequest request(
            List<Participant> everybody,
            List<Participant> candidates,
            Map<String, Set<String>> met,
            Set<String> first) {
        var juniors = new ArrayList<Person>();
        var seniors = new ArrayList<Person>();
        var ids = idsByExternalId(everybody);
        for (var participant : candidates) {
            var intake = participant.intake();
            if (intake != null) {
                var side = participant.side() == Side.JUNIOR ? juniors : seniors;
                side.add(
                        person(participant, intake, met, first).avoiding(avoided(participant, intake, ids, everybody)));
            }
        }
        return MatchRequest.of(juniors, seniors, policy()).reporting(managers(everybody));
    }

    /// The same people as if all had answered, were free and could show something to all: only what HR sent counts.
    MatchRequest atBest(List<Participant> people, Map<String, Set<String>> met) {
        var juniors = new ArrayList<Person>();
        var seniors = new ArrayList<Person>();
        var ids = idsByExternalId(people);
        for (var participant : people) {
            var isJunior = participant.side() == Side.JUNIOR;
            var person = known(participant, met)
                    .showing(isJunior ? BY_JUNIORS : BY_SENIORS, 4)
                    .wanting(isJunior ? BY_SENIORS : BY_JUNIORS, 1)
                    .speaking("any")
                    .avoiding(keptApart(participant.profile(), ids));
            (isJunior ? juniors : seniors).add(person);
        }
        return MatchRequest.of(juniors, seniors, policy()).reporting(managers(people));
    }

    private Person person(Participant participant, Intake intake, Map<String, Set<String>> met, Set<String> first) {
        var person = known(participant, met)
                .showing(intake.offers().stream()
                        .map(offer -> new Showing(offer.skill().code(), offer.level()))
                        .toList())
                .wanting(intake.wishes().stream()
                        .map(wish -> new Wanting(wish.skill().code(), wish.level()))
                        .toList())
                .speaking(intake.workingLanguages())
                .free(Availability.of(halfDays(intake), intake.zone(), now));
        return first.contains(participant.id()) ? person.comingFirst() : person;
    }

    /// What HR sent, and whom the person met before.
    private static Person known(Participant participant, Map<String, Set<String>> met) {
        var profile = participant.profile();
        return Person.named(participant.id())
                .ranked(profile.rank())
                .inTeam(profile.team())
                .inDepartment(profile.department())
                .onSite(profile.site())
                .havingMet(met.getOrDefault(participant.id(), Set.of()));
    }

    /// Whom the person asked not to meet, and whom HR keeps apart from them.
    private static Set<String> avoided(
            Participant person, Intake intake, Map<String, String> ids, List<Participant> everybody) {
        var avoided = keptApart(person.profile(), ids);
        intake.avoid().forEach(id -> avoided.add(id.value()));
        Avoided.among(everybody, intake.texts().avoid(), person.participantId()).forEach(id -> avoided.add(id.value()));
        return avoided;
    }

    private static Set<String> keptApart(Participant.Profile profile, Map<String, String> ids) {
        return profile.excludeWith().stream()
                .map(ids::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, String> idsByExternalId(List<Participant> everybody) {
        var ids = new HashMap<String, String>();
        everybody.forEach(person -> ids.put(person.profile().externalId(), person.id()));
        return ids;
    }

    private static Set<HalfDay> halfDays(Intake intake) {
        return intake.halfDays().stream()
                .map(box -> HalfDay.valueOf(box.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(HalfDay.class)));
    }

    /// By participant id where the manager takes part, else by the HR system's id, so that a chain outside still joins.
    private static Map<String, String> managers(List<Participant> everybody) {
        var ids = idsByExternalId(everybody);
        var managers = new HashMap<String, String>();
        for (var person : everybody) {
            var external = person.profile().managerId();
            var manager = external.isBlank() ? "" : ids.getOrDefault(external, OUTSIDE + external);
            managers.put(person.id(), manager);
            if (manager.startsWith(OUTSIDE)) {
                managers.put(manager, "");
            }
        }
        return managers;
    }

    private Policy policy() {
        var rules = new HashSet<>(Policy.standard().rules());
        asked.relaxed().forEach(rule -> rules.remove(named(rule)));
        if (format == Format.FLASH) {
            rules.add(Rule.JUNIOR_SHOWS);
        }
        var standard = Policy.standard();
        return new Policy(rules, asked.rankGap(), standard.weights(), standard.aim(), asked.trios());
    }

    private static Rule named(PairingPolicy.HardRule rule) {
        return switch (rule) {
            case REPORTING_LINE -> Rule.REPORTING_LINE;
            case SAME_TEAM -> Rule.SAME_TEAM;
            case SHARED_LANGUAGE -> Rule.SHARED_LANGUAGE;
            case SHARED_HALF_DAY -> Rule.SHARED_HALF_DAY;
            case RANK_GAP -> Rule.RANK_GAP;
            case PAST_PAIR -> Rule.MET_BEFORE;
        };
    }
}
