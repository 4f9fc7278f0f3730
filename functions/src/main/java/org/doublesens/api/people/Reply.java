package org.doublesens.api.people;

import java.util.function.Function;
import java.util.function.Supplier;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.Cohort;
import org.doublesens.program.Noted;

/// What a desk gives back.
sealed interface Reply {
    /// A page to look at.
    record Shown(int status, Page page) implements Reply {}

    /// A file to keep.
    record Download(String name, String mediaType, String text) implements Reply {}

    /// A visit of the console begins.
    ///
    /// @param place   the path behind its home
    /// @param instead what a browser is shown that keeps no cookie
    record Entered(Cohort cohort, String place, Supplier<Reply> instead) implements Reply {}

    static Reply page(Page page) {
        return new Shown(200, page);
    }

    /// The form again, with everything that is wrong with it.
    static Reply faulty(Page page) {
        return new Shown(422, page);
    }

    static Reply notice(Page.Notice.Kind kind) {
        return new Shown(status(kind), new Page.Notice(kind));
    }

    /// What a stage said, as a page.
    ///
    /// @param noted  makes the page that says what was noted, read anew
    /// @param asking makes the page that asks again
    static Reply to(Noted answer, Function<Outcome, Page> noted, Function<Faults, Page> asking) {
        return switch (answer) {
            case Noted.Done() -> page(noted.apply(Outcome.DONE));
            case Noted.Already() -> page(noted.apply(Outcome.ALREADY));
            case Noted.Closed(var why) -> notice(kind(why));
            case Noted.Refused(var problems) -> faulty(asking.apply(Faults.of(problems)));
        };
    }

    private static Page.Notice.Kind kind(Noted.Why why) {
        return switch (why) {
            case STAGE_CLOSED -> Page.Notice.Kind.STAGE_CLOSED;
            case NOT_PART_ANY_MORE -> Page.Notice.Kind.NOT_PART_ANY_MORE;
            case SESSION_OVER -> Page.Notice.Kind.SESSION_OVER;
            case SLOT_GONE -> Page.Notice.Kind.SLOT_GONE;
            case NO_SUCH_THING -> Page.Notice.Kind.NO_SUCH_THING;
            case CHANGED_MEANWHILE -> Page.Notice.Kind.CHANGED_MEANWHILE;
        };
    }

    private static int status(Page.Notice.Kind kind) {
        return switch (kind) {
            case SIGNED_OUT -> 200;
            case UNREADABLE -> 400;
            case NO_COOKIE -> 401;
            case NOT_OUR_FORM -> 403;
            case FORGED, NO_SUCH_THING -> 404;
            case NOT_YET, SLOT_GONE, CHANGED_MEANWHILE -> 409;
            case EXPIRED, STAGE_CLOSED, NOT_PART_ANY_MORE, SESSION_OVER -> 410;
            case BROKEN -> 500;
        };
    }
}
