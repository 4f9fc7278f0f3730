package org.doublesens.api.people;

import org.doublesens.lambda.Form;
import org.doublesens.pages.Page;

/// Lets the organiser into the console, whose pages are behind a door of their own.
final class ConsoleDesk implements Desk {
    @Override
    public Reply show(Visit visit, Form query) {
        return new Reply.Entered(visit.cohort(), "", () -> Reply.notice(Page.Notice.Kind.NO_COOKIE));
    }

    /// There is nothing to commit here.
    @Override
    public Reply commit(Visit visit, Form form) {
        return show(visit, form);
    }
}
