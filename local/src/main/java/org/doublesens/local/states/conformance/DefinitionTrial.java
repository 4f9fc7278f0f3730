package org.doublesens.local.states.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.states.language.Definitions;
import org.doublesens.local.states.language.Diagnostic;
import org.doublesens.local.states.language.Workflow;
import org.doublesens.local.states.query.Values;

/// Checks a definition AWS took or refused, and compares what is found wrong with it.
final class DefinitionTrial {

    private final JsonNode recording;
    private final JsonNode expected;

    DefinitionTrial(JsonNode recording) {
        this.recording = recording;
        this.expected = recording.path("expected");
    }

    /// A JSONPath definition can only be judged by the mistakes both dialects share.
    Verdict verdict() {
        var found = Definitions.check(text(), workflow());
        var missing = missing(found);
        var refused = expected.path("result").asText().equals("FAIL");
        var foreign = !recording.path("query_language").asText("jsonata").equals("jsonata")
                && recording.path("definition").isObject();
        if (refused && missing.isEmpty() && !found.isEmpty()) {
            return new Verdict.Passed();
        }
        if (foreign) {
            return new Verdict.Skipped(
                    "query_language " + recording.path("query_language").asText());
        }
        return refused
                ? new Verdict.Failed("wanted %s, found %s".formatted(missing, found))
                : Verdict.of(found.isEmpty() ? "" : "wanted no mistake, found " + found);
    }

    private String text() {
        return recording.path("definition").isObject()
                ? Values.text(recording.path("definition"))
                : recording.path("definition_text").asText();
    }

    private Workflow workflow() {
        var express = recording.path("type").asText().equals("EXPRESS")
                || recording.path("name").asText().startsWith("sfn_api_express");
        return express ? Workflow.EXPRESS : Workflow.STANDARD;
    }

    private List<JsonNode> missing(List<Diagnostic> found) {
        var missing = new ArrayList<JsonNode>();
        for (var wanted : expected.path("diagnostics")) {
            if (found.stream().noneMatch(one -> same(wanted, one))) {
                missing.add(wanted);
            }
        }
        return missing;
    }

    private static boolean same(JsonNode wanted, Diagnostic found) {
        return wanted.path("code").asText().equals(found.code())
                && wanted.path("message")
                        .asText()
                        .replace("<partition>", "aws")
                        .strip()
                        .equals(found.message())
                && wanted.path("location").asText("").equals(found.location());
    }
}
