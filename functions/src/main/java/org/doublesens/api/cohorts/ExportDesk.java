package org.doublesens.api.cohorts;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doublesens.api.files.CsvFile;
import org.doublesens.figures.Evidence;
import org.doublesens.figures.Figures;
import org.doublesens.figures.Helpless;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.program.Audit;
import org.doublesens.program.Cohort;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;

/// Tables to take away: who takes part, pairs, sessions, numbers, letters, the audit log; never what somebody said.
final class ExportDesk {
    private final ProgramStore store;
    private final InstantSource clock;

    ExportDesk(Services services) {
        store = services.store();
        clock = services.clock();
    }

    HttpResponse answer(HttpRequest request, Cohort cohort) {
        var format = request.query().text("format");
        if (!format.isEmpty() && !format.equals("csv") && !format.equals("json")) {
            return Problems.badRequest("format is csv or json.");
        }
        var name = request.pathParameter("table").orElse("");
        return table(name, cohort)
                .map(table -> format.equals("csv") ? csv(cohort, name, table) : json(table))
                .orElseGet(Problems::notFound);
    }

    private static HttpResponse json(Table table) {
        return HttpResponse.json(200, Map.of("rows", table.json()));
    }

    private static HttpResponse csv(Cohort cohort, String name, Table table) {
        return HttpResponse.of(200, CsvFile.MEDIA_TYPE, table.csv())
                .with("content-disposition", "attachment; filename=\"%s-%s.csv\"".formatted(cohort.id(), name));
    }

    private Optional<Table> table(String name, Cohort cohort) {
        return switch (name) {
            case "participants" -> Optional.of(participants(cohort));
            case "pairs" -> Optional.of(pairs(cohort));
            case "sessions" -> Optional.of(sessions(cohort));
            case "metrics" -> Optional.of(metrics(cohort));
            case "letters" -> Optional.of(letters(cohort));
            case "audit" -> Optional.of(audit(cohort));
            default -> Optional.empty();
        };
    }

    private Table participants(Cohort cohort) {
        var table = new Table(
                "participant_id",
                "external_id",
                "first_name",
                "last_name",
                "email",
                "side",
                "department",
                "team",
                "site",
                "state",
                "next_step",
                "paused_until",
                "needs_help");
        var helpless = Helpless.in(store, cohort);
        for (var person : store.participants(cohort.cohortId())) {
            var view = PersonView.of(person, cohort.phase(), helpless);
            var profile = person.profile();
            table.row(
                    person.id(),
                    profile.externalId(),
                    profile.firstName(),
                    profile.lastName(),
                    profile.email(),
                    profile.side(),
                    profile.department(),
                    profile.team(),
                    profile.site(),
                    view.state(),
                    view.nextStep(),
                    view.pausedUntil(),
                    view.needsHelp());
        }
        return table;
    }

    private Table pairs(Cohort cohort) {
        var run = store.find(cohort.cohortId(), MatchingRun.class, MatchingRun.FIRST);
        var table = new Table("pair_id", "junior_ids", "senior_id", "state", "posture", "since", "score");
        store.all(cohort.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() != Pair.State.PROPOSED
                        || run.filter(first -> first.proposes(pair)).isPresent())
                .forEach(pair -> table.row(
                        pair.id(),
                        String.join(
                                " ",
                                pair.juniors().stream()
                                        .map(ParticipantId::value)
                                        .toList()),
                        pair.senior().value(),
                        pair.state(),
                        pair.posture(),
                        pair.since(),
                        pair.score()));
        return table;
    }

    /// Counts by round and pair.
    private Table sessions(Cohort cohort) {
        var counts = new TreeMap<String, Count>();
        for (var session : store.all(cohort.cohortId(), Session.class)) {
            counts.computeIfAbsent(session.round() + "#" + session.pair().value(), any -> new Count(session))
                    .add(session);
        }
        var table = new Table("round", "pair_id", "planned", "held", "not_held", "unknown", "minutes_held");
        counts.values()
                .forEach(count -> table.row(
                        count.first.round(),
                        count.first.pair().value(),
                        count.of(SessionView.State.PLANNED),
                        count.of(SessionView.State.HELD),
                        count.of(SessionView.State.NOT_HELD),
                        count.of(SessionView.State.UNKNOWN),
                        count.minutes));
        return table;
    }

    private Table metrics(Cohort cohort) {
        var today = cohort.dayAt(clock.instant());
        var table = new Table("name", "group", "value", "unit", "n", "from", "to", "formula", "hidden_because");
        for (var figure : Figures.of(Evidence.of(store, cohort, today))) {
            var view = FigureView.of(figure);
            var period = view.period();
            table.row(
                    view.name(),
                    view.group(),
                    view.value(),
                    view.unit(),
                    view.n(),
                    period == null ? null : period.from(),
                    period == null ? null : period.to(),
                    view.formula(),
                    view.hiddenBecause());
        }
        return table;
    }

    private Table letters(Cohort cohort) {
        var table = new Table("letter_id", "kind", "to", "participant_id", "state", "written", "attempts");
        for (var letter : store.all(cohort.cohortId(), Letter.class)) {
            if (!LetterView.mayBeTold(letter)) {
                continue;
            }
            var view = LetterView.of(letter);
            var person = view.participantId();
            table.row(
                    view.letterId(),
                    view.kind(),
                    view.to(),
                    person == null ? null : person.value(),
                    view.state(),
                    view.written(),
                    view.attempts());
        }
        return table;
    }

    private Table audit(Cohort cohort) {
        var table = new Table("at", "who", "what", "about", "why");
        store.all(cohort.cohortId(), Audit.class)
                .forEach(entry -> table.row(entry.at(), entry.who(), entry.what(), entry.about(), entry.why()));
        return table;
    }

    /// What became of a pair's sessions in a round.
    private static final class Count {
        private final Session first;
        private final Map<SessionView.State, Integer> states = new EnumMap<>(SessionView.State.class);
        private int minutes;

        Count(Session first) {
            this.first = first;
        }

        void add(Session session) {
            states.merge(SessionView.state(session.state()), 1, Integer::sum);
            minutes += session.state() == Session.State.HELD ? session.minutes() : 0;
        }

        int of(SessionView.State state) {
            return states.getOrDefault(state, 0);
        }
    }
}
