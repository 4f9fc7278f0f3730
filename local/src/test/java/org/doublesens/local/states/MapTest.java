package org.doublesens.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MapTest {

    private static final String SWAP = """
            "StartAt": "Each Cohort", "States": {
              "Each Cohort": {"Type": "Map", "Items": "{%% $states.input %%}", %s
                "ItemProcessor": {%s "StartAt": "Swap Roles", "States": {%s}}, "End": true}}
            """;
    private static final String WAITING = "\"Swap Roles\": {\"Type\": \"Wait\", \"Seconds\": 10, \"End\": true}";
    private static final String CALLING =
            "\"Swap Roles\": {\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:eu-west-3:000000000000:function:swap\", \"End\": true}";
    private static final String DISTRIBUTED =
            "\"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"},";

    private final Rehearsal rehearsal = new Rehearsal().with("swap", MapTest::swap);

    @Test
    void walksAtMostSoManyItemsAtATime() {
        var execution = rehearsal.run(SWAP.formatted("\"MaxConcurrency\": 2,", "", WAITING), "[1,2,3,4,5]");

        assertThat(execution.output()).contains(Rehearsal.json("[1,2,3,4,5]"));
        assertThat(execution.stopped()).contains(Rehearsal.START.plus(Duration.ofSeconds(30)));
    }

    @Test
    void walksAtMostFortyItemsAtATimeWithinAnExecution() {
        var items = "[" + "0,".repeat(79) + "0]";

        var execution = rehearsal.run(SWAP.formatted("", "", WAITING), items);

        assertThat(execution.stopped()).contains(Rehearsal.START.plus(Duration.ofSeconds(20)));
    }

    @Test
    void breaksWithTheErrorOfTheFirstItemThatBreaks() {
        var execution = rehearsal.run(SWAP.formatted("", "", CALLING), "[\"spring\",\"broken\",\"summer\"]");

        assertThat(execution.error()).contains("CohortIsGone");
        assertThat(execution.history())
                .extracting(HistoryEvent::type)
                .contains(EventType.MapIterationFailed, EventType.MapIterationAborted, EventType.MapStateFailed);
    }

    @Test
    void bearsFailedChildrenUpToItsTolerance() {
        var tolerant = SWAP.formatted("\"ToleratedFailureCount\": 1,", DISTRIBUTED, CALLING);

        var execution = rehearsal.run(tolerant, "[\"spring\",\"broken\",\"summer\"]");

        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(execution.children())
                .extracting(Execution::status)
                .containsExactly(Status.SUCCEEDED, Status.FAILED, Status.SUCCEEDED);
    }

    @Test
    void givesUpBeyondItsTolerance() {
        var strict = SWAP.formatted("\"ToleratedFailurePercentage\": 30,", DISTRIBUTED, CALLING);

        var execution = rehearsal.run(strict, "[\"spring\",\"broken\",\"summer\"]");

        assertThat(execution.error()).contains("States.ExceedToleratedFailureThreshold");
    }

    @Test
    void handsOutBatchesWithWhatTheyHaveInCommon() {
        var batched = SWAP.formatted(
                "\"ItemBatcher\": {\"MaxItemsPerBatch\": 2, \"BatchInput\": {\"month\": \"2027-02\"}},",
                DISTRIBUTED,
                "\"Swap Roles\": {\"Type\": \"Pass\", \"End\": true}");

        var execution = rehearsal.run(batched, "[1,2,3]");

        assertThat(execution.output())
                .contains(
                        Rehearsal.json(
                                "[{\"BatchInput\":{\"month\":\"2027-02\"},\"Items\":[1,2]},{\"BatchInput\":{\"month\":\"2027-02\"},\"Items\":[3]}]"));
    }

    @Test
    void tellsEachItemWhichOneItIs() {
        var numbered = SWAP.formatted(
                "\"ItemSelector\": {\"nth\": \"{% $states.context.Map.Item.Index %}\", \"cohort\": \"{% $states.context.Map.Item.Value %}\"},",
                "", "\"Swap Roles\": {\"Type\": \"Pass\", \"End\": true}");

        var execution = rehearsal.run(numbered, "[\"spring\",\"summer\"]");

        assertThat(execution.output())
                .contains(Rehearsal.json("[{\"nth\":0,\"cohort\":\"spring\"},{\"nth\":1,\"cohort\":\"summer\"}]"));
    }

    private static String swap(String cohort) {
        if (cohort.contains("broken")) {
            throw new IllegalStateException("CohortIsGone");
        }
        return cohort;
    }
}
