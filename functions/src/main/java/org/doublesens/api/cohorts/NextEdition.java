package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.doublesens.figures.Suppression;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Json;
import org.doublesens.lambda.Services;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Heritage;
import org.doublesens.program.Met;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Side;
import org.doublesens.program.Skill;

/// Starts the edition after this one: the same people but those who left, the same settings where nothing else is
/// said, the memory of who met whom, and what colleagues asked for.
final class NextEdition {
    private static final int MOST_ID = 100;

    private final ProgramStore store;
    private final CohortOpening opening;
    private final Membership membership;

    NextEdition(Services services, Membership membership) {
        this.membership = membership;
        store = services.store();
        opening = new CohortOpening(store, services.conductor(), services.workingDays(), services.clock());
    }

    /// What would be carried over.
    HttpResponse offer(HttpRequest request, Cohort cohort) {
        var people = carried(cohort, Set.of());
        return HttpResponse.json(
                200,
                new Offer(
                        cohort.id(),
                        people.size(),
                        count(people, Side.JUNIOR),
                        count(people, Side.SENIOR),
                        store.all(cohort.cohortId(), Met.class).size(),
                        Suppression.shown(demand(cohort))));
    }

    HttpResponse start(HttpRequest request, Cohort cohort) {
        return Body.read(request, body -> start(request, cohort, body));
    }

    private HttpResponse start(HttpRequest request, Cohort cohort, JsonNode body) {
        if (!isOver(cohort.phase())) {
            return Problems.closed(Noted.Why.STAGE_CLOSED);
        }
        if (!(body instanceof ObjectNode said)) {
            return Problems.badRequest("A JSON object is expected in the body.");
        }
        var mistakes = new Mistakes();
        var without = without(cohort, said, mistakes);
        var people = carried(cohort, without);
        var order = Edition.of(cohort, people, said);
        var opened = opening.open(
                order,
                Ids.fingerprint(
                        cohort.id(),
                        membership.caller(request),
                        request.header(OnlyOnce.HEADER).orElse(""),
                        request.body()),
                membership.opener(request),
                mistakes,
                List.of(new Heritage(cohort.cohortId(), people.size(), skills(demand(cohort)))));
        return switch (opened) {
            case CohortOpening.Opening.Opened(var next, var invited) ->
                HttpResponse.json(202, new CohortView.Accepted(next.cohortId(), next.starts(), invited))
                        .with("location", "/cohorts/" + next.id());
            case CohortOpening.Opening.Refused(var problems) -> Problems.unprocessable(problems);
        };
    }

    /// Its people have met, and what they asked for is counted.
    private static boolean isOver(Phase phase) {
        return switch (phase) {
            case SHARING, ECHO, ENDED, CANCELLED -> true;
            case DRAFT, INTAKE, AWARENESS, MATCHING, EXCHANGES, FAILED -> false;
        };
    }

    /// Those of the edition before who are still there and can be reached.
    private List<Participant> carried(Cohort cohort, Set<String> without) {
        return store.participants(cohort.cohortId()).stream()
                .filter(person -> person.isActive() && !person.unreachable())
                .filter(person -> !without.contains(person.profile().externalId()))
                .toList();
    }

    private Set<String> without(Cohort cohort, ObjectNode said, Mistakes mistakes) {
        var fields = Fields.of(said, mistakes);
        var without = fields.texts("without", RosterReader.MOST, MOST_ID);
        said.remove("without");
        var known = store.participants(cohort.cohortId()).stream()
                .map(person -> person.profile().externalId())
                .collect(Collectors.toSet());
        for (var row = 0; row < without.size(); row++) {
            if (!known.contains(without.get(row))) {
                mistakes.add("/without/" + row, "unknown-person", "Nobody of the edition before has this externalId.");
            }
        }
        return Set.copyOf(new HashSet<>(without));
    }

    private Map<String, Integer> demand(Cohort cohort) {
        return store.find(cohort.cohortId(), Digest.class, Digest.ID)
                .map(Digest::requests)
                .orElse(Map.of());
    }

    private static Map<Skill, Integer> skills(Map<String, Integer> demand) {
        var skills = new TreeMap<Skill, Integer>();
        demand.forEach((code, count) -> skills.put(new Skill(code), count));
        return skills;
    }

    private static int count(List<Participant> people, Side side) {
        return (int) people.stream().filter(person -> person.side() == side).count();
    }

    /// What the next edition would begin with.
    ///
    /// @param pairs  how many pairs are remembered, and will not be pairs again
    /// @param demand how many asked for a flash session, by skill; under five hidden
    private record Offer(String from, int people, int juniors, int seniors, int pairs, Map<String, Integer> demand) {}

    /// The order of an edition, as if HR had written it.
    private static final class Edition {
        private Edition() {}

        /// What is said counts; people who are said come first, so that mistakes point to where they are.
        static ObjectNode of(Cohort cohort, List<Participant> people, ObjectNode said) {
            var order = before(cohort);
            order.setAll(said);
            var participants = JsonNodeFactory.instance.arrayNode();
            var added = said.path("participants");
            if (!added.isMissingNode() && !added.isArray()) {
                return order;
            }
            added.forEach(participants::add);
            var ids = texts(added, "externalId");
            var addresses = texts(added, "email");
            people.stream()
                    .map(Participant::profile)
                    .filter(profile -> !ids.contains(profile.externalId()))
                    .filter(profile -> !addresses.contains(RosterReader.folded(profile.email())))
                    .map(Edition::person)
                    .forEach(participants::add);
            order.set("participants", participants);
            return order;
        }

        private static Set<String> texts(JsonNode list, String field) {
            return StreamSupport.stream(list.spliterator(), false)
                    .map(item -> item.path(field).asText())
                    .map(text -> field.equals("email") ? RosterReader.folded(text) : text)
                    .collect(Collectors.toSet());
        }

        private static ObjectNode before(Cohort cohort) {
            var order = JsonNodeFactory.instance.objectNode();
            order.put("name", cohort.name());
            order.put("context", cohort.context().name());
            order.put("format", cohort.format().name());
            order.put("keynotes", cohort.keynotes());
            order.put("zone", cohort.zone().getId());
            order.put("months", cohort.months());
            order.put("sessionsPerMonth", cohort.sessionsPerMonth());
            order.set("organiser", Json.tree(cohort.organiser()));
            order.set("sponsor", Json.tree(cohort.sponsor()));
            order.set("audience", Json.tree(cohort.audience()));
            order.set("ownSkills", ownSkills(cohort));
            order.set("pairing", Json.tree(cohort.pairing()));
            order.set("timing", Json.tree(cohort.timing()));
            order.put("digestByItself", cohort.digestByItself());
            languages(order);
            return order;
        }

        private static JsonNode ownSkills(Cohort cohort) {
            var skills = JsonNodeFactory.instance.arrayNode();
            cohort.ownSkills()
                    .forEach(entry -> skills.addObject()
                            .put("code", entry.skill().code())
                            .put("french", entry.french())
                            .put("english", entry.english()));
            return skills;
        }

        /// The contract writes languages by their tags.
        private static void languages(ObjectNode order) {
            lowered((ObjectNode) order.path("organiser"));
            order.path("audience").forEach(reader -> lowered((ObjectNode) reader));
        }

        private static void lowered(ObjectNode contact) {
            contact.put("language", contact.path("language").asText().toLowerCase(Locale.ROOT));
        }

        private static ObjectNode person(Participant.Profile profile) {
            var person = (ObjectNode) Json.tree(profile);
            lowered(person);
            if (profile.excludeWith().isEmpty()) {
                person.remove("excludeWith");
            }
            person.remove("fullName");
            return person;
        }
    }
}
