package org.doublesens.local.services.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.doublesens.local.services.Wire;
import org.junit.jupiter.api.Test;

class EventPatternTest {
    private static final String LETTER = """
            {"eventName": "INSERT", "dynamodb": {"Keys": {"sk": {"S": "LETTER#1"}}, "NewImage": {"tries": 3, "state": {"S": "PENDING"}}}}
            """;

    @Test
    void matchesAnyOfTheValuesOfEachField() throws Exception {
        assertThat(matches("{\"eventName\": [\"INSERT\", \"MODIFY\"]}")).isTrue();
        assertThat(matches("{\"eventName\": [\"REMOVE\"]}")).isFalse();
    }

    @Test
    void wantsEveryFieldOfThePattern() throws Exception {
        assertThat(matches("{\"eventName\": [\"INSERT\"], \"eventSource\": [\"aws:dynamodb\"]}"))
                .isFalse();
    }

    @Test
    void knowsBeginningsAndEnds() throws Exception {
        assertThat(matches("{\"dynamodb\": {\"Keys\": {\"sk\": {\"S\": [{\"prefix\": \"LETTER#\"}]}}}}"))
                .isTrue();
        assertThat(matches("{\"dynamodb\": {\"Keys\": {\"sk\": {\"S\": [{\"suffix\": \"#2\"}]}}}}"))
                .isFalse();
    }

    @Test
    void knowsWhetherAFieldIsThere() throws Exception {
        assertThat(matches("{\"dynamodb\": {\"OldImage\": {\"sk\": {\"S\": [{\"exists\": false}]}}}}"))
                .isTrue();
        assertThat(matches("{\"dynamodb\": {\"NewImage\": {\"state\": {\"S\": [{\"exists\": true}]}}}}"))
                .isTrue();
    }

    @Test
    void takesANumberOnlyWithinItsBounds() throws Exception {
        assertThat(matches("{\"dynamodb\": {\"NewImage\": {\"tries\": [{\"numeric\": [\">\", 0, \"<=\", 3]}]}}}"))
                .isTrue();
        assertThat(matches("{\"dynamodb\": {\"NewImage\": {\"tries\": [{\"numeric\": [\">\", 3]}]}}}"))
                .isFalse();
    }

    @Test
    void letsEverythingButSomethingPass() throws Exception {
        assertThat(matches("{\"eventName\": [{\"anything-but\": [\"REMOVE\"]}]}"))
                .isTrue();
        assertThat(matches("{\"eventName\": [{\"anything-but\": \"INSERT\"}]}")).isFalse();
    }

    @Test
    void takesOneOfSeveralPatterns() throws Exception {
        assertThat(matches("{\"$or\": [{\"eventName\": [\"REMOVE\"]}, {\"eventName\": [\"INSERT\"]}]}"))
                .isTrue();
    }

    private static boolean matches(String pattern) throws JsonProcessingException {
        return EventPattern.matches(Wire.read(pattern), Wire.read(LETTER));
    }
}
