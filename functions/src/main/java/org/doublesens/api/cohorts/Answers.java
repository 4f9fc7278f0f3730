package org.doublesens.api.cohorts;

import org.doublesens.lambda.HttpResponse;
import org.doublesens.program.Noted;

/// What became of an act, as an answer.
final class Answers {
    private Answers() {}

    static HttpResponse of(Noted noted) {
        return switch (noted) {
            case Noted.Done() -> HttpResponse.json(200, new Said("done"));
            case Noted.Already() -> HttpResponse.json(200, new Said("already"));
            case Noted.Closed(var why) -> closed(why);
            case Noted.Refused(var problems) -> Problems.unprocessable(problems);
        };
    }

    private static HttpResponse closed(Noted.Why why) {
        return switch (why) {
            case CHANGED_MEANWHILE -> Problems.changed();
            case STAGE_CLOSED, NOT_PART_ANY_MORE, SESSION_OVER, SLOT_GONE, NO_SUCH_THING -> Problems.closed(why);
        };
    }

    /// What became of it.
    private record Said(String outcome) {}
}
