package org.doublesens.api.people;

import java.util.function.Supplier;
import org.doublesens.lambda.Form;

/// The choice between a room of the console and the page of a mail on which one tap is enough.
final class ShortPage {
    private ShortPage() {}

    /// The room, unless the short page is asked for; without a cookie there is only the short one.
    static Reply or(String room, Visit visit, Form query, Supplier<Reply> page) {
        return query.text("page").equals("short") ? page.get() : new Reply.Entered(visit.cohort(), room, page);
    }
}
