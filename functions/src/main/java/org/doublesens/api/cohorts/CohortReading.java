package org.doublesens.api.cohorts;

import java.time.InstantSource;
import java.util.Map;
import org.doublesens.figures.Evidence;
import org.doublesens.figures.Figures;
import org.doublesens.figures.Helpless;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.program.Audit;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Heritage;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.Posture;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.roleswap.PreviewSwap;
import org.jspecify.annotations.Nullable;

/// What HR may look at: states, dates and counts.
final class CohortReading {
    private final ProgramStore store;
    private final InstantSource clock;
    private final Membership membership;
    private final Pages pages;

    CohortReading(Services services, Membership membership) {
        this.membership = membership;
        store = services.store();
        clock = services.clock();
        pages = new Pages(services::keys);
    }

    HttpResponse list(HttpRequest request) {
        var organisation = membership.of(request).orElse("");
        return pages.of(
                request,
                "cohorts",
                (after, limit) -> store.cohorts(organisation, after.isEmpty() ? null : new CohortId(after), limit),
                Cohort::id,
                CohortView.Row::of);
    }

    /// Whoever sees people by name may count them; a viewer sees groups only.
    HttpResponse cohort(HttpRequest request, Cohort cohort) {
        var id = cohort.cohortId();
        var participants = store.participants(id);
        var view = Scope.WRITE.isGranted(request)
                ? CohortView.of(cohort, participants, store.nextAppointment(id))
                : CohortView.ofGroups(cohort, participants);
        // What an edit changes; people come and go without it, so it answers no If-None-Match.
        return ok(view).with("etag", Etag.of(cohort).text());
    }

    HttpResponse participants(HttpRequest request, Cohort cohort) {
        var helpless = Helpless.in(store, cohort);
        return pages.of(
                request,
                "participants",
                (after, limit) -> store.some(cohort.cohortId(), Participant.class, after, limit),
                Participant::id,
                person -> PersonView.of(person, cohort.phase(), helpless));
    }

    HttpResponse skills(HttpRequest request, Cohort cohort) {
        var id = cohort.cohortId();
        return ok(SkillsView.of(
                store.find(id, SkillMap.class, SkillMap.Moment.BEFORE.name()),
                store.find(id, SkillMap.class, SkillMap.Moment.AFTER.name()),
                store.find(id, Heritage.class, Heritage.ID),
                cohort.catalogue()));
    }

    HttpResponse roleSwap(HttpRequest request, Cohort cohort) {
        var month = cohort.monthAt(clock.instant());
        var preview = new PreviewSwap(store);
        return pages.of(
                request,
                Map.of("month", month),
                "pairs",
                (after, limit) -> preview.some(cohort.cohortId(), month, after, limit),
                row -> row.pair().value(),
                RoleSwapRow::of);
    }

    HttpResponse metrics(HttpRequest request, Cohort cohort) {
        var today = cohort.dayAt(clock.instant());
        var figures = Figures.of(Evidence.of(store, cohort, today)).stream()
                .map(FigureView::of)
                .toList();
        return ok(Map.of("metrics", figures));
    }

    HttpResponse audit(HttpRequest request, Cohort cohort) {
        return pages.of(
                request,
                "audit",
                (after, limit) -> store.some(cohort.cohortId(), Audit.class, after, limit),
                Audit::id,
                audit -> audit);
    }

    private static HttpResponse ok(Object view) {
        return HttpResponse.json(200, view);
    }

    /// What one pair would do.
    private record RoleSwapRow(
            PairId pairId, Posture leads, @Nullable Skill topic, int minutesByJuniors, int minutesBySenior) {
        static RoleSwapRow of(PreviewSwap.Row row) {
            return new RoleSwapRow(row.pair(), row.leads(), row.topic(), row.minutesByJuniors(), row.minutesBySenior());
        }
    }
}
