package org.doublesens.api.people;

import java.util.function.Function;
import org.doublesens.api.files.KeptFile;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Mistake;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.privacy.Export;
import org.doublesens.privacy.Kept;
import org.doublesens.program.Participant.Standing;

/// What we keep about somebody: see it, take it away, erase it.
final class PrivacyDesk implements Desk {
    private final Export export;
    private final Acts acts;

    PrivacyDesk(Export export, Acts acts) {
        this.export = export;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        var erased = visit.reader().standing() == Standing.ERASED;
        return Reply.page(page(visit, Faults.NONE, erased ? Outcome.ALREADY : Outcome.ASKED));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        if (visit.reader().standing() == Standing.ERASED) {
            return show(visit, form);
        }
        return switch (form.text("act")) {
            case "json" -> file(visit, "double-sens.json", "application/json", KeptFile::json);
            case "csv" -> file(visit, "double-sens.csv", "text/csv; charset=utf-8", KeptFile::csv);
            case "erase" -> erase(visit, form);
            default -> show(visit, form);
        };
    }

    private Reply file(Visit visit, String name, String mediaType, Function<Kept, String> written) {
        var kept = export.of(visit.cohortId(), visit.id());
        if (visit.reader().isActive()) {
            export.tell(visit.cohortId(), visit.id());
        }
        return kept.<Reply>map(it -> new Reply.Download(name, mediaType, written.apply(it)))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    private Reply erase(Visit visit, Form form) {
        if (!form.has("sure")) {
            return Reply.faulty(page(visit, Faults.of("sure", Mistake.CHOICE_NEEDED), Outcome.ASKED));
        }
        return Reply.to(
                acts.erase(visit.cohortId(), visit.id()),
                outcome -> page(visit, Faults.NONE, outcome),
                faults -> page(visit, faults, Outcome.ASKED));
    }

    private static Page page(Visit visit, Faults faults, Outcome outcome) {
        return new Page.Privacy(visit.cohort(), visit.reader(), faults, outcome);
    }
}
