package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.doublesens.api.roster.RosterReading;
import org.doublesens.exchanges.Leave;
import org.doublesens.exchanges.Rejoin;
import org.doublesens.figures.Helpless;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Json;
import org.doublesens.lambda.Services;
import org.doublesens.privacy.Erase;
import org.doublesens.program.Asked;
import org.doublesens.program.Cohort;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.roster.Order;
import org.doublesens.roster.SyncRoster;
import org.doublesens.steering.Extend;
import org.doublesens.steering.Resend;
import org.jspecify.annotations.Nullable;

/// What HR does about one person: add, correct, let go, erase, remind, give more time.
final class PeopleDesk {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final String ROW = "/people/0";

    private final ProgramStore store;
    private final SyncRoster sync;
    private final Leave leave;
    private final Rejoin rejoin;
    private final Erase erase;
    private final Resend resend;
    private final Extend extend;

    PeopleDesk(Services services) {
        store = services.store();
        sync = RosterDesk.syncing(services);
        leave = new Leave(store, services.clock(), services.workingDays());
        rejoin = new Rejoin(store, services.clock(), services.workingDays());
        erase = new Erase(store, services.clock(), leave::leave);
        resend = new Resend(store, services.clock(), services.workingDays());
        extend = new Extend(store, services.clock(), services.workingDays());
    }

    /// A late joiner: invited at once, with a deadline of their own where the stage is over.
    HttpResponse add(HttpRequest request, Cohort cohort) {
        return Body.read(request, body -> {
            if (!body.isObject()) {
                return Problems.unprocessable(
                        List.of(new Problem("", "not-an-object", "A JSON object is expected here.")));
            }
            return one(cohort, body, (same, order) -> added(same, order, Caller.asking(request, "")));
        });
    }

    private HttpResponse added(Cohort cohort, Order order, Asked asked) {
        var plan = sync.preview(cohort.cohortId(), order);
        if (plan.problems().isEmpty() && plan.joining().isEmpty()) {
            return Problems.cannotJoin();
        }
        return switch (sync.sync(cohort.cohortId(), order, asked)) {
            case SyncRoster.Outcome.Refused(var problems) -> refused(problems);
            case SyncRoster.Outcome.Synced(var done, var rest) -> {
                var id = done.joining().getFirst().participantId();
                var person = store.find(cohort.cohortId(), Participant.class, id.value())
                        .orElseThrow();
                yield view(201, cohort, person)
                        .with("location", "/cohorts/" + cohort.id() + "/participants/" + id.value());
            }
        };
    }

    HttpResponse read(HttpRequest request, Cohort cohort) {
        return found(request, cohort, person -> Etag.of(person).on(request, view(200, cohort, person)));
    }

    /// Only what HR's system says of a person; what they said themselves is theirs (RFC 7396, JSON merge patch).
    HttpResponse edit(HttpRequest request, Cohort cohort) {
        return found(
                request,
                cohort,
                person -> Etag.of(person)
                        .guard(request, () -> Body.read(request, body -> edited(request, cohort, person, body))));
    }

    private HttpResponse edited(HttpRequest request, Cohort cohort, Participant person, JsonNode patch) {
        if (!person.isActive()) {
            return Problems.closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        if (!patch.isObject() || patch.has("externalId") || patch.has("active")) {
            return Problems.unprocessable(List.of(new Problem(
                    "",
                    "not-editable",
                    "An object with what changes; the id stays, and to leave is an act of its own.")));
        }
        var whole = (ObjectNode) Json.tree(RosterRows.json(person));
        whole.remove("participantId");
        if (patch.has("managerEmail")) {
            whole.remove("managerId");
        }
        patch.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        var asked = Caller.asking(request, "");
        return one(cohort, whole, (same, order) -> switch (sync.sync(same.cohortId(), order, asked)) {
            case SyncRoster.Outcome.Refused(var problems) -> refused(problems);
            case SyncRoster.Outcome.Synced(var done, var rest) -> {
                var now = store.find(same.cohortId(), Participant.class, person.id())
                        .orElseThrow();
                yield view(200, same, now).with("etag", Etag.of(now).text());
            }
        });
    }

    HttpResponse leave(HttpRequest request, Cohort cohort) {
        return act(request, cohort, (person, asked) -> leave.leave(cohort.cohortId(), person, asked));
    }

    /// Whoever hears of it is asked again for what is asked of them now; a pair that goes on is told to both.
    HttpResponse rejoin(HttpRequest request, Cohort cohort) {
        return act(request, cohort, (person, asked) -> {
            var noted = rejoin.rejoin(cohort.cohortId(), person, asked);
            if (noted instanceof Noted.Done) {
                store.all(cohort.cohortId(), Pair.class).stream()
                        .filter(pair -> pair.state() == Pair.State.MEETING && pair.includes(person))
                        .flatMap(pair -> pair.partnersOf(person).stream())
                        .forEach(partner -> resend.resend(cohort.cohortId(), partner, asked));
                resend.resend(cohort.cohortId(), person, asked);
            }
            return noted;
        });
    }

    HttpResponse erase(HttpRequest request, Cohort cohort) {
        return act(request, cohort, (person, asked) -> erase.erase(cohort.cohortId(), person, asked));
    }

    HttpResponse resend(HttpRequest request, Cohort cohort) {
        return act(request, cohort, (person, asked) -> resend.resend(cohort.cohortId(), person, asked));
    }

    HttpResponse extend(HttpRequest request, Cohort cohort) {
        return found(
                request,
                cohort,
                person -> SteeringDesk.read(request, (fields, why) -> {
                    var until = fields.date("until");
                    var asked = Caller.asking(request, why);
                    return () -> Answers.of(extend.forOne(cohort.cohortId(), person.participantId(), until, asked));
                }));
    }

    private HttpResponse act(HttpRequest request, Cohort cohort, BiFunction<ParticipantId, Asked, Noted> act) {
        return found(
                request,
                cohort,
                person -> Reason.read(
                        request, why -> Answers.of(act.apply(person.participantId(), Caller.asking(request, why)))));
    }

    private HttpResponse found(HttpRequest request, Cohort cohort, Function<Participant, HttpResponse> action) {
        return request.pathParameter("participantId")
                .filter(id -> ID.matcher(id).matches())
                .flatMap(id -> store.find(cohort.cohortId(), Participant.class, id))
                .map(action)
                .orElseGet(Problems::notFound);
    }

    /// One person is a roster of one, so that the same rules hold.
    private HttpResponse one(Cohort cohort, JsonNode person, BiFunction<Cohort, Order, HttpResponse> action) {
        var people = JsonNodeFactory.instance.arrayNode().add(person);
        var read = RosterReading.json(people, cohort.organiser().language(), cohort.zone());
        return read.problems().isEmpty()
                ? action.apply(cohort, new Order(read.people(), false, true, null))
                : refused(read.problems());
    }

    /// Seen from the person's own document.
    private static HttpResponse refused(List<Problem> problems) {
        return Problems.unprocessable(problems.stream()
                .map(problem ->
                        new Problem(problem.pointer().replaceFirst("^" + ROW, ""), problem.code(), problem.detail()))
                .toList());
    }

    private HttpResponse view(int status, Cohort cohort, Participant person) {
        return HttpResponse.json(
                status,
                new Whole(
                        PersonView.of(person, cohort.phase(), Helpless.in(store, cohort)),
                        RosterRows.json(person),
                        person.extendedTo()));
    }

    /// A person with what HR's system says of them.
    ///
    /// @param extendedTo the day until which this person may answer, where it is a later one than everybody's
    private record Whole(
            PersonView participant,
            Map<String, Object> roster,
            @Nullable LocalDate extendedTo) {}
}
