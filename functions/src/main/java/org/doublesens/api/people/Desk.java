package org.doublesens.api.people;

import org.doublesens.lambda.Form;

/// What one purpose of link lets its holder see and do.
interface Desk {
    /// Looks, and changes nothing.
    Reply show(Visit visit, Form query);

    /// Does what the form asks.
    Reply commit(Visit visit, Form form);
}
