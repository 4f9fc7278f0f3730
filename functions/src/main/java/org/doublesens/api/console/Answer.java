package org.doublesens.api.console;

import org.doublesens.pages.Page;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.Done;
import org.doublesens.program.Noted;

/// What a room of the console gives back.
sealed interface Answer {
    record Shown(int status, ConsolePage page) implements Answer {}

    /// Go on at that path, which says what was done; so that loading a page again does nothing twice.
    record Onward(String path, Done done) implements Answer {}

    /// A kind word where there is nothing.
    record Nothing(Page.Notice.Kind why) implements Answer {}

    static Answer page(ConsolePage page) {
        return new Shown(200, page);
    }

    static Answer nothing() {
        return new Nothing(Page.Notice.Kind.NO_SUCH_THING);
    }

    /// What a stage said, on the page at that path.
    static Answer of(Noted noted, String path, Done done) {
        return switch (noted) {
            case Noted.Done() -> new Onward(path, done);
            case Noted.Already() -> new Onward(path, Done.ALREADY);
            case Noted.Closed(var why) -> new Onward(path, closed(why));
            case Noted.Refused _ -> new Onward(path, Done.REFUSED);
        };
    }

    static Done closed(Noted.Why why) {
        return why == Noted.Why.CHANGED_MEANWHILE ? Done.CHANGED_MEANWHILE : Done.TOO_LATE;
    }
}
