package org.doublesens.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.program.Cohort;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Profile;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Problem;
import org.doublesens.program.Side;

/// Holds a roster against the people of a cohort.
///
/// People are known by the id HR's system has for them; an address may change. Who left or was erased stays so,
/// whatever the roster says: to leave is the person's right, and no nightly file takes it back.
final class Comparing {
    private final Cohort cohort;
    private final LocalDate today;
    private final Order order;
    private final Map<ParticipantId, Participant> people = new LinkedHashMap<>();
    private final Map<String, ParticipantId> idsByExternalId = new HashMap<>();
    private final Map<String, String> idsByEmail = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Comparing(Cohort cohort, LocalDate today, Order order, List<Participant> people) {
        this.cohort = cohort;
        this.today = today;
        this.order = order;
        people.forEach(person -> this.people.put(person.participantId(), person));
        people.forEach(person -> idsByExternalId.put(person.profile().externalId(), person.participantId()));
        people.stream()
                .map(Participant::profile)
                .forEach(profile -> idsByEmail.put(folded(profile.email()), profile.externalId()));
        order.people().stream()
                .map(Listed::profile)
                .forEach(profile -> idsByEmail.put(folded(profile.email()), profile.externalId()));
    }

    static Plan of(Cohort cohort, LocalDate today, Order order, List<Participant> people) {
        return new Comparing(cohort, today, order, people).plan();
    }

    /// How two spellings of one address are told to be one.
    static String folded(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private Plan plan() {
        refuseTwice();
        var joining = new ArrayList<Participant>();
        var changing = new ArrayList<Plan.Edit>();
        var leaving = new LinkedHashMap<ParticipantId, Participant>();
        var gone = new ArrayList<Participant>();
        var named = new HashSet<ParticipantId>();
        var early = 0;
        var strangers = 0;
        var same = 0;
        for (var listed : order.people()) {
            var id = id(listed);
            var known = people.get(id);
            named.add(id);
            if (known == null) {
                if (!listed.active()) {
                    continue;
                }
                if (!order.newcomers() || !mayJoin()) {
                    strangers++;
                } else if (!listed.isThereBy(today)) {
                    early++;
                } else {
                    joining.add(newcomer(id, listed));
                }
            } else if (!known.isActive()) {
                gone.add(known);
            } else if (!listed.active()) {
                leaving.put(id, known);
            } else {
                var edit = edit(known, listed);
                edit.ifPresent(changing::add);
                same += edit.isEmpty() ? 1 : 0;
            }
        }
        if (order.full()) {
            people.values().stream()
                    .filter(person -> person.isActive() && !named.contains(person.participantId()))
                    .forEach(person -> leaving.put(person.participantId(), person));
        }
        refuseTakenAddresses(joining, changing, leaving.keySet());
        refuseCircles(joining, changing);
        return new Plan(joining, changing, List.copyOf(leaving.values()), gone, early, strangers, same, problems);
    }

    /// Whoever was erased has no other id left than the one that is made from HR's.
    private ParticipantId id(Listed listed) {
        var external = listed.profile().externalId();
        return idsByExternalId.getOrDefault(external, ParticipantId.of(cohort.cohortId(), external));
    }

    /// After the last round nobody could meet any more.
    private boolean mayJoin() {
        return switch (cohort.phase()) {
            case DRAFT, INTAKE, AWARENESS, MATCHING, EXCHANGES -> true;
            case SHARING, ECHO, ENDED, CANCELLED, FAILED -> false;
        };
    }

    private Participant newcomer(ParticipantId id, Listed listed) {
        var profile = resolved(listed).sided(side(listed, Optional.empty()));
        return new Participant(id, 0, profile, Participant.Standing.INVITED, null, null, null, false);
    }

    private Optional<Plan.Edit> edit(Participant known, Listed listed) {
        var side = side(listed, Optional.of(known.side()));
        if (side != known.side() && !mayTurn(known)) {
            problems.add(listed.row()
                    .problem("side", "side-fixed", "Whoever has answered as a %s stays one.".formatted(known.side())));
        }
        var after = known.described(Unsaid.keeping(known.profile(), resolved(listed), listed.unsaid())
                .sided(side));
        var differences = differences(known.profile(), after.profile());
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        var isElsewhere = !known.profile().email().equals(after.profile().email());
        return Optional.of(new Plan.Edit(known, isElsewhere ? after.withinReach() : after, differences));
    }

    /// The form and the letters are worded for a side, so it is settled with the first answer.
    private boolean mayTurn(Participant person) {
        return person.intake() == null && (cohort.phase() == Phase.DRAFT || cohort.phase() == Phase.INTAKE);
    }

    private Side side(Listed listed, Optional<Side> known) {
        if (!listed.auto()) {
            return listed.profile().side();
        }
        var seniorFrom = order.seniorFrom();
        if (known.isPresent()) {
            return known.get();
        }
        if (seniorFrom == null) {
            problems.add(listed.row()
                    .problem(
                            "side",
                            "side-unclear",
                            "Say JUNIOR or SENIOR, or say with seniorFrom from which level on auto means senior."));
            return Side.JUNIOR;
        }
        return listed.profile().rank() >= seniorFrom ? Side.SENIOR : Side.JUNIOR;
    }

    /// Addresses that name a manager or somebody to be kept apart become ids where we know them.
    private Profile resolved(Listed listed) {
        var profile = listed.profile();
        var manager = profile.managerId().isEmpty() ? known(listed.managerEmail()) : profile.managerId();
        var apart = profile.excludeWith().stream().map(this::known).collect(Collectors.toSet());
        return profile.knowing(manager, apart);
    }

    private String known(String idOrEmail) {
        return idsByEmail.getOrDefault(folded(idOrEmail), idOrEmail);
    }

    static List<Plan.Difference> differences(Profile before, Profile after) {
        var differences = new ArrayList<Plan.Difference>();
        var one = told(before);
        told(after).forEach((field, to) -> {
            var from = one.getOrDefault(field, "");
            if (!from.equals(to)) {
                differences.add(new Plan.Difference(field, from, to));
            }
        });
        return differences;
    }

    private static Map<String, String> told(Profile profile) {
        var told = new LinkedHashMap<String, String>();
        told.put("email", profile.email());
        told.put("firstName", profile.firstName());
        told.put("lastName", profile.lastName());
        told.put("language", profile.language().tag());
        told.put("zone", profile.zone().getId());
        told.put("side", profile.side().name());
        told.put("rank", Integer.toString(profile.rank()));
        told.put("department", profile.department());
        told.put("team", profile.team());
        told.put("site", profile.site());
        told.put("managerId", profile.managerId());
        told.put(
                "excludeWith",
                String.join("|", profile.excludeWith().stream().sorted().toList()));
        return told;
    }

    private void refuseTwice() {
        var ids = new HashMap<String, Row>();
        var emails = new HashMap<String, Row>();
        for (var listed : order.people()) {
            var profile = listed.profile();
            var same = ids.putIfAbsent(profile.externalId(), listed.row());
            if (same != null) {
                problems.add(listed.row()
                        .problem("externalId", "duplicate-external-id", "%s has this id too.".formatted(same.name())));
            }
            var sameEmail = emails.putIfAbsent(folded(profile.email()), listed.row());
            if (sameEmail != null) {
                problems.add(listed.row()
                        .problem("email", "duplicate-email", "%s has this address too.".formatted(sameEmail.name())));
            }
        }
    }

    /// An address belongs to one active person; whoever leaves by this roster gives theirs back.
    private void refuseTakenAddresses(List<Participant> joining, List<Plan.Edit> changing, Set<ParticipantId> leaving) {
        var after = new HashMap<ParticipantId, Participant>();
        joining.forEach(person -> after.put(person.participantId(), person));
        changing.forEach(edit -> after.put(edit.after().participantId(), edit.after()));
        var holders = new HashMap<String, ParticipantId>();
        people.values().stream()
                .filter(person -> person.isActive()
                        && !leaving.contains(person.participantId())
                        && !after.containsKey(person.participantId()))
                .forEach(person -> holders.put(folded(person.profile().email()), person.participantId()));
        for (var listed : order.people()) {
            var id = id(listed);
            var holder = holders.get(folded(listed.profile().email()));
            if (after.containsKey(id) && holder != null && !holder.equals(id)) {
                problems.add(listed.row()
                        .problem("email", "email-taken", "Another participant of this cohort has this address."));
            }
        }
    }

    /// Each person of a circle is named; whoever only stands below one is not.
    private void refuseCircles(List<Participant> joining, List<Plan.Edit> changing) {
        var managers = new HashMap<String, String>();
        people.values().forEach(person -> note(managers, person));
        joining.forEach(person -> note(managers, person));
        changing.forEach(edit -> note(managers, edit.after()));
        var circles = Circles.in(managers);
        order.people().stream()
                .filter(listed -> circles.contains(listed.profile().externalId()))
                .forEach(listed -> problems.add(listed.row()
                        .problem("managerId", "manager-cycle", "Following the managers leads back to this person.")));
    }

    private static void note(Map<String, String> managers, Participant person) {
        if (person.isActive()) {
            managers.put(person.profile().externalId(), person.profile().managerId());
        }
    }
}
