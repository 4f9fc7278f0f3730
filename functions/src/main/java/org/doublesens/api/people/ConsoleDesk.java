package org.doublesens.api.people;

import org.doublesens.lambda.Form;

/// Lets the organiser into the console, whose pages are behind a door of their own.
final class ConsoleDesk implements Desk {
    /// Where in the console the link leads; empty for its home.
    private final String place;

    ConsoleDesk(String place) {
        this.place = place;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return new Reply.Entered(visit.cohortId(), place);
    }

    /// There is nothing to commit here.
    @Override
    public Reply commit(Visit visit, Form form) {
        return show(visit, form);
    }
}
