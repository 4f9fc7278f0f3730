package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;

/// How a line of states came to its end.
sealed interface Ending {

    /// Its last state left this.
    record Finished(JsonNode output) implements Ending {}

    /// A state failed, and nothing on the line took care of it.
    record Broken(Failure failure) implements Ending {}
}
