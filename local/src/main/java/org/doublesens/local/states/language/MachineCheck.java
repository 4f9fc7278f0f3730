package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// Finds every mistake in a definition, in the order of the text.
final class MachineCheck {

    private static final Set<String> FIELDS =
            Set.of("Comment", "QueryLanguage", "StartAt", "States", "TimeoutSeconds", "Version");
    private static final int MOST_BYTES = 1_048_576;

    private final Workflow workflow;
    private final Findings findings = new Findings();

    MachineCheck(Workflow workflow) {
        this.workflow = workflow;
    }

    List<Diagnostic> check(JsonNode definition) {
        if (definition.toString().length() > MOST_BYTES) {
            findings.add("/", "The definition must not exceed 1 MB");
        }
        findings.onlyKnown(definition, "/", FIELDS);
        findings.wholeConstant(definition, "", "TimeoutSeconds", 1, 99_999_999);
        if (definition.has("Version") && !definition.path("Version").asText().equals("1.0")) {
            findings.add("/Version", "The version must be 1.0");
        }
        findings.text(definition, "", "Comment", "StartAt");
        QueryLanguage.check(definition, "", findings);
        var language = QueryLanguage.of(definition, QueryLanguage.JSONPATH);
        new FlowCheck(findings, workflow, language).check(definition, "");
        new ScopeCheck(findings).check(definition, Set.of(), "");
        return findings.all();
    }
}
