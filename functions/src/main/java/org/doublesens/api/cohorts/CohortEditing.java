package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Json;
import org.doublesens.lambda.Services;
import org.doublesens.program.Cohort;
import org.doublesens.program.Noted;
import org.doublesens.program.Problem;
import org.doublesens.steering.EditCohort;

/// `PATCH /cohorts/{cohortId}`: what was ordered, edited field by field, as far as it may still change.
final class CohortEditing {
    private static final String WHY = "why";

    private final Services services;
    private final CohortReading reading;
    private final EditCohort editing;

    CohortEditing(Services services, CohortReading reading) {
        this.services = services;
        this.reading = reading;
        editing = new EditCohort(services.store(), services.clock());
    }

    HttpResponse edit(HttpRequest request, Cohort cohort) {
        return Etag.of(cohort).guard(request, () -> Body.read(request, body -> edited(request, cohort, body)));
    }

    private HttpResponse edited(HttpRequest request, Cohort cohort, JsonNode body) {
        if (!body.isObject()) {
            return Problems.unprocessable(
                    List.of(new Problem("", "not-an-object", "An object with what changes, as a JSON merge patch.")));
        }
        var mistakes = new Mistakes();
        var why = Fields.of(body, mistakes).prose(WHY, Caller.MOST_WHY);
        var patch = new MergePatch(((ObjectNode) body.deepCopy()).without(WHY));
        var merged = patch.on(Json.tree(SettingsView.of(cohort)));
        var wished = new CohortReader(
                        mistakes,
                        cohort.cohortId(),
                        cohort.organisation(),
                        services.clock().instant())
                .edited(merged, cohort, patch::touches);
        var problems = mistakes.all().stream()
                .filter(mistake -> mistake.pointer().equals("/" + WHY) || patch.touches(mistake.pointer()))
                .toList();
        return problems.isEmpty() ? saved(request, cohort, wished, why) : Problems.unprocessable(problems);
    }

    private HttpResponse saved(HttpRequest request, Cohort cohort, Cohort wished, String why) {
        var asked = Caller.asking(request, why).seeing(Optional.of(cohort.version()));
        return switch (editing.edit(cohort.cohortId(), wished, asked)) {
            case Noted.Done(), Noted.Already() ->
                reading.cohort(request, services.store().cohort(cohort.cohortId()));
            case Noted.Closed closed -> Answers.of(closed);
            case Noted.Refused refused -> Answers.of(refused);
        };
    }
}
