package org.doublesens.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class StateTestTest {

    @Test
    void takesTheContextItIsGiven() {
        var answer = new StateTest(Rehearsal.json("""
                        {"definition": {"Type": "Pass", "QueryLanguage": "JSONata", "End": true,
                           "Output": ["{% $states.context.Execution.Name %}", "{% $states.context.State.Name %}"]},
                         "input": {}, "context": {"Execution": {"Name": "printemps"}}}
                        """), InstantSource.fixed(Rehearsal.START)).run();

        assertThat(answer.path("output")).isEqualTo(Rehearsal.json("[\"printemps\", \"StateName\"]"));
    }
}
