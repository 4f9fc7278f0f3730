package org.doublesens.api.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.doublesens.api.entry.HeldSessions;
import org.doublesens.intake.MapSkill;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.program.Cohort;
import org.doublesens.program.Noted;
import org.doublesens.program.Phase;
import org.doublesens.program.Skill;
import org.doublesens.steering.CancelCohort;
import org.doublesens.steering.EndCohort;
import org.doublesens.steering.Extend;
import org.doublesens.steering.LaunchCohort;
import org.doublesens.steering.PauseCohort;

/// What the organiser does to a whole cohort over HTTP.
final class SteeringDesk {
    private static final int MOST_WORD = 1_000;
    private static final int MOST_TEXT = 200;

    private final LaunchCohort launch;
    private final PauseCohort pause;
    private final CancelCohort cancel;
    private final EndCohort end;
    private final Extend extend;
    private final MapSkill skills;

    SteeringDesk(Services services) {
        var store = services.store();
        var clock = services.clock();
        var days = services.workingDays();
        var sessions = HeldSessions.of(services);
        launch = new LaunchCohort(store, services.conductor(), days, clock);
        pause = new PauseCohort(store, clock, days, sessions);
        cancel = new CancelCohort(store, clock, services.conductor(), sessions);
        end = new EndCohort(store, clock, sessions);
        extend = new Extend(store, clock, days);
        skills = new MapSkill(store, clock);
    }

    /// It runs on by itself from here: 202.
    HttpResponse launch(HttpRequest request, Cohort cohort) {
        return Reason.read(
                request, why -> runningOn(launch.launch(cohort.cohortId(), Caller.asking(request, why)), cohort, ""));
    }

    HttpResponse pause(HttpRequest request, Cohort cohort) {
        return Reason.read(request, why -> Answers.of(pause.pause(cohort.cohortId(), Caller.asking(request, why))));
    }

    HttpResponse resume(HttpRequest request, Cohort cohort) {
        return Reason.read(request, why -> Answers.of(pause.goOn(cohort.cohortId(), Caller.asking(request, why))));
    }

    HttpResponse cancel(HttpRequest request, Cohort cohort) {
        return read(request, (fields, why) -> {
            var word = fields.prose("word", MOST_WORD);
            return () -> Answers.of(cancel.cancel(cohort.cohortId(), Caller.asking(request, why), word));
        });
    }

    HttpResponse end(HttpRequest request, Cohort cohort) {
        return Reason.read(
                request, why -> runningOn(end.end(cohort.cohortId(), Caller.asking(request, why)), cohort, "/digest"));
    }

    HttpResponse extend(HttpRequest request, Cohort cohort) {
        return read(request, (fields, why) -> {
            LocalDate until = fields.date("until");
            return () -> Answers.of(extend.forAll(cohort.cohortId(), until, Caller.asking(request, why)));
        });
    }

    /// The texts that wait for a name, without anybody's.
    HttpResponse unmapped(HttpRequest request, Cohort cohort) {
        return HttpResponse.json(200, new Unmapped(skills.unmapped(cohort.cohortId())));
    }

    HttpResponse map(HttpRequest request, Cohort cohort) {
        if (cohort.phase().compareTo(Phase.EXCHANGES) >= 0) {
            return Problems.closed(Noted.Why.STAGE_CLOSED);
        }
        return read(request, (fields, why) -> {
            var text = fields.text("text", MOST_TEXT);
            var code = fields.text("skill", 60);
            var as = fields.oneOf("as", MapSkill.As.class);
            var level = fields.whole("level", 1, 4, as == MapSkill.As.OFFER ? 3 : 1);
            var isKnown = Skill.isCode(code) && cohort.catalogue().knows(new Skill(code));
            if (!code.isEmpty() && !isKnown) {
                fields.mistake("skill", "unknown-skill", "The catalogue of this cohort has no such skill.");
            }
            return () -> {
                var asked = Caller.asking(request, why);
                return HttpResponse.json(200, skills.map(cohort.cohortId(), text, new Skill(code), as, level, asked));
            };
        });
    }

    private static HttpResponse runningOn(Noted noted, Cohort cohort, String below) {
        var answer = Answers.of(noted);
        return answer.statusCode() == 200
                ? new HttpResponse(202, answer.headers(), answer.body())
                        .with("location", "/cohorts/" + cohort.id() + below)
                : answer;
    }

    /// Reads the fields of an act; it is done only if they hold no mistake.
    static HttpResponse read(HttpRequest request, BiFunction<Fields, String, Act> reading) {
        return Body.readOrEmpty(request, body -> {
            var mistakes = new Mistakes();
            var fields = Fields.of(body, mistakes);
            var why = fields.prose("why", Caller.MOST_WHY);
            var act = reading.apply(fields, why);
            fields.end();
            return mistakes.isEmpty() ? act.done() : Problems.unprocessable(mistakes.all());
        });
    }

    /// What is done once everything was understood.
    @FunctionalInterface
    interface Act {
        HttpResponse done();
    }

    private record Unmapped(List<String> texts) {}
}
