package org.doublesens.api.cohorts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doublesens.api.files.CsvFile;
import org.doublesens.api.roster.RosterReading;
import org.doublesens.api.roster.RosterReading.Read;
import org.doublesens.exchanges.Leave;
import org.doublesens.intake.InviteLate;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.program.Asked;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.roster.SyncRoster;
import org.doublesens.roster.Welcome;

/// HR's roster of a cohort: what it says now, what a new one would change, and the change.
final class RosterDesk {
    private static final Set<String> TABLES =
            Set.of("text/csv", "application/octet-stream", "application/vnd.ms-excel", "text/tab-separated-values");

    private final ProgramStore store;
    private final SyncRoster sync;
    private final Pages pages;

    RosterDesk(Services services) {
        store = services.store();
        pages = new Pages(services::keys);
        sync = syncing(services);
    }

    static SyncRoster syncing(Services services) {
        var invite = new InviteLate(services.workingDays());
        var leave = new Leave(services.store(), services.clock(), services.workingDays());
        return new SyncRoster(services.store(), services.clock(), new LateWelcome(invite), leave::leave);
    }

    /// As JSON a page at a time, or whole as CSV, which the next sync takes back.
    HttpResponse roster(HttpRequest request, Cohort cohort) {
        if (request.header("accept").orElse("").startsWith("text/csv")) {
            var people = store.participants(cohort.cohortId());
            return etag(people)
                    .on(request, HttpResponse.of(200, CsvFile.MEDIA_TYPE, RosterRows.csv(people)))
                    .with("content-disposition", "attachment; filename=\"roster.csv\"");
        }
        return pages.of(
                request,
                "people",
                (after, limit) -> store.some(cohort.cohortId(), Participant.class, after, limit),
                Participant::id,
                RosterRows::json);
    }

    /// Nothing is written; the ETag lets the sync be done only if nothing changed since.
    HttpResponse preview(HttpRequest request, Cohort cohort) {
        return read(request, cohort, (read, terms) -> {
            var plan = sync.preview(cohort.cohortId(), terms.order(read));
            var problems = joined(read.problems(), plan.problems());
            return problems.isEmpty()
                    ? HttpResponse.json(200, RosterView.of(plan, read.ignored()))
                            .with(
                                    "etag",
                                    etag(store.participants(cohort.cohortId())).text())
                    : Problems.unprocessable(problems);
        });
    }

    HttpResponse sync(HttpRequest request, Cohort cohort) {
        return read(
                request,
                cohort,
                (read, terms) -> etag(store.participants(cohort.cohortId()))
                        .guardIfSaid(request, () -> sync(cohort, read, terms, Caller.asking(request, ""))));
    }

    private HttpResponse sync(Cohort cohort, Read read, RosterTerms.Clear terms, Asked asked) {
        var order = terms.order(read);
        var plan = sync.preview(cohort.cohortId(), order);
        var problems = joined(read.problems(), plan.problems());
        if (!problems.isEmpty()) {
            return Problems.unprocessable(problems);
        }
        var active = store.participants(cohort.cohortId()).stream()
                .filter(Participant::isActive)
                .count();
        if (!terms.allows(plan.leaving().size(), active)) {
            return Problems.tooManyLeavers(plan.leaving().size(), active);
        }
        return switch (sync.sync(cohort.cohortId(), order, asked)) {
            case SyncRoster.Outcome.Synced(var done, var rest) ->
                HttpResponse.json(200, RosterView.Synced.of(done, rest, read.ignored()));
            case SyncRoster.Outcome.Refused(var refused) -> Problems.unprocessable(refused);
        };
    }

    /// Reads the terms from the query and the people from the body.
    private HttpResponse read(HttpRequest request, Cohort cohort, Action action) {
        if (isOver(cohort)) {
            return Problems.closed(Noted.Why.STAGE_CLOSED);
        }
        return switch (RosterTerms.of(request.query())) {
            case RosterTerms.Unclear(var why) -> Problems.badRequest(why);
            case RosterTerms.Clear terms -> people(request, cohort, read -> action.answer(read, terms));
        };
    }

    private static boolean isOver(Cohort cohort) {
        return switch (cohort.phase()) {
            case ENDED, CANCELLED, FAILED -> true;
            case DRAFT, INTAKE, AWARENESS, MATCHING, EXCHANGES, SHARING, ECHO -> false;
        };
    }

    private static HttpResponse people(HttpRequest request, Cohort cohort, Function<Read, HttpResponse> action) {
        var language = cohort.organiser().language();
        var zone = cohort.zone();
        if (TABLES.stream().anyMatch(request::isOf)) {
            return request.content().size() > Body.MOST_TABLE_BYTES
                    ? Problems.tooLarge(Body.MOST_TABLE_BYTES)
                    : action.apply(RosterReading.csv(request.content().bytes(), language, zone));
        }
        return Body.read(request, body -> {
            var mistakes = new Mistakes();
            var fields = Fields.of(body, mistakes);
            var people = fields.any("people");
            fields.end();
            return mistakes.isEmpty()
                    ? action.apply(RosterReading.json(people, language, zone))
                    : Problems.unprocessable(mistakes.all());
        });
    }

    /// In the order of the rows, as far as one answer goes.
    private static List<Problem> joined(List<Problem> some, List<Problem> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(RosterDesk::row))
                .limit(Mistakes.MOST)
                .toList();
    }

    private static int row(Problem problem) {
        var cell = problem.cell();
        return cell == null ? 0 : cell.row();
    }

    /// Of what HR's system says, which a sync rewrites; an answer or a letter of somebody changes no roster.
    private static Etag etag(List<Participant> people) {
        return Etag.of(RosterRows.csv(people));
    }

    /// What is done with a roster that was read.
    private interface Action {
        HttpResponse answer(Read read, RosterTerms.Clear terms);
    }

    /// The intake's way of greeting, as the roster asks for it.
    private record LateWelcome(InviteLate invite) implements Welcome {
        @Override
        public Participant dated(Cohort cohort, Participant newcomer, Instant now) {
            return invite.dated(cohort, newcomer, now);
        }

        @Override
        public Changes invite(Cohort cohort, Participant newcomer, Instant now) {
            return invite.invite(cohort, newcomer, now);
        }
    }
}
