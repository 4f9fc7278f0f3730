package org.doublesens.local.states;

import java.time.Instant;
import org.doublesens.local.states.language.Flow;
import org.doublesens.local.states.language.Machine;

/// A definition under the name it was created with.
public record StateMachine(
        String arn, String name, String roleArn, String definition, Machine machine, Instant created) {

    /// The machine that the children of a distributed map seem to be executions of.
    StateMachine child(Account account, String label, Flow flow) {
        var childName = name + "/" + label;
        return new StateMachine(
                account.stateMachine(childName),
                childName,
                roleArn,
                definition,
                new Machine(flow, Machine.LONGEST),
                created);
    }
}
