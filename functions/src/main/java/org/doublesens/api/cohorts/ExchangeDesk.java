package org.doublesens.api.cohorts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.doublesens.figures.Suppression;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.program.AtOnce;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keynote;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Swap;
import org.jspecify.annotations.Nullable;

/// The exchanges as HR follows them: rounds, sessions, keynotes.
final class ExchangeDesk {
    private final ProgramStore store;
    private final InstantSource clock;
    private final Pages pages;

    ExchangeDesk(Services services) {
        store = services.store();
        clock = services.clock();
        pages = new Pages(services::keys);
    }

    /// The months of the cohort, in order; none before the pairs are published.
    HttpResponse rounds(HttpRequest request, Cohort cohort) {
        var now = cohort.monthAt(clock.instant());
        try (var desk = new AtOnce()) {
            var asked = cohort.rounds().stream()
                    .map(round -> desk.ask(() -> round(cohort, round, now)))
                    .toList();
            return HttpResponse.json(
                    200,
                    Map.of("rounds", asked.stream().map(AtOnce.Pending::answer).toList()));
        }
    }

    private RoundView round(Cohort cohort, YearMonth round, YearMonth now) {
        return RoundView.of(
                round,
                now,
                store.all(cohort.cohortId(), Session.class, round + "#"),
                store.find(cohort.cohortId(), Swap.class, round.toString()).orElse(null));
    }

    /// The sessions of one round, or of all, by round and pair.
    HttpResponse sessions(HttpRequest request, Cohort cohort) {
        var asked = request.query().text("round");
        if (!asked.isEmpty() && round(asked).isEmpty()) {
            return Problems.badRequest("round is a month such as 2027-02.");
        }
        var prefix = asked.isEmpty() ? "" : asked + "#";
        return pages.of(
                request,
                "sessions",
                Shelves.of(store, cohort.cohortId(), Session.class, prefix),
                Session::id,
                SessionView::of);
    }

    HttpResponse session(HttpRequest request, Cohort cohort) {
        return request.pathParameter("sessionId")
                .flatMap(id -> store.find(cohort.cohortId(), Session.class, id))
                .map(session -> HttpResponse.json(200, SessionView.of(session)))
                .orElseGet(Problems::notFound);
    }

    /// The juniors' talks; what people voted is a count, and under five it is none.
    HttpResponse keynotes(HttpRequest request, Cohort cohort) {
        return pages.of(
                request,
                "keynotes",
                Shelves.of(store, cohort.cohortId(), Keynote.class, ""),
                Keynote::id,
                ExchangeDesk::talk);
    }

    private static Talk talk(Keynote keynote) {
        var votes = keynote.votes().size();
        return new Talk(
                keynote.speaker(), keynote.subject(), keynote.starts(), Suppression.isTooSmall(votes) ? null : votes);
    }

    private static Optional<YearMonth> round(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /// A talk.
    ///
    /// @param votes how many want a flash session on it; absent under five
    private record Talk(
            ParticipantId speaker,
            String subject,
            Instant starts,
            @Nullable Integer votes) {}
}
