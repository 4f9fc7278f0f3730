package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Language;
import org.doublesens.program.Noted;
import org.doublesens.program.ProgramStore;
import org.doublesens.roleswap.SwapRoles;
import org.doublesens.sharing.ApproveDigest;

/// What the organiser may decide.
final class CohortDeciding {
    private static final int MOST_LESSONS = 500;

    private final ProgramStore store;
    private final InstantSource clock;
    private final ApproveDigest digest;
    private final SwapRoles swap;

    CohortDeciding(Services services) {
        store = services.store();
        clock = services.clock();
        digest = new ApproveDigest(store, clock);
        swap = new SwapRoles(store, clock);
    }

    HttpResponse approveDigest(HttpRequest request, Cohort cohort) {
        return Body.readOrEmpty(request, body -> approveDigest(cohort, body));
    }

    private HttpResponse approveDigest(Cohort cohort, JsonNode body) {
        var mistakes = new Mistakes();
        var fields = Fields.of(body, mistakes);
        var forewords = forewords(fields.objectIfAny("forewords"));
        var leftOut = new HashSet<>(fields.texts("leftOut", MOST_LESSONS, 400));
        fields.end();
        return mistakes.isEmpty()
                ? Answers.of(digest.approve(cohort.cohortId(), forewords, leftOut))
                : Problems.unprocessable(mistakes.all());
    }

    private static Map<Language, String> forewords(Fields fields) {
        var forewords = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var words = fields.prose(language.tag(), ApproveDigest.MOST_CHARACTERS);
            if (!words.isEmpty()) {
                forewords.put(language, words);
            }
        }
        fields.end();
        return forewords;
    }

    /// Turns this cohort's roles for the running month, as the monthly schedule would; a month turns once.
    HttpResponse swapRoles(HttpRequest request, Cohort cohort) {
        return Reason.read(request, why -> swapRoles(cohort, Caller.asking(request, why)));
    }

    private HttpResponse swapRoles(Cohort cohort, Asked asked) {
        var now = clock.instant();
        var month = YearMonth.from(now.atZone(cohort.zone()));
        var result = swap.run(new SwapRoles.Request(cohort.cohortId(), month));
        if (result.pairs() == 0 && !result.already()) {
            return Problems.closed(Noted.Why.STAGE_CLOSED);
        }
        store.save(
                cohort.cohortId(),
                Changes.NONE.once(new Audit(now, asked.who(), "swap-roles", month.toString(), asked.why())));
        return HttpResponse.json(200, new Swapped(month, result.pairs(), result.already()));
    }

    /// What a swap did.
    private record Swapped(YearMonth month, int pairs, boolean already) {}
}
