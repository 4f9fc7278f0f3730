package org.doublesens.local.states.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTest {

    private static final String PASS = """
            {"name": "%s", "definition": {"QueryLanguage": "JSONata", "StartAt": "A", "States":
              {"A": {"Type": "Pass", "End": true}}}, "input": 1, "expected": {"status": "SUCCEEDED", "output": 1}}
            """;

    @TempDir
    Path folder;

    @Test
    void findsCasesInFoldersWithinFoldersAndBehindALink() throws IOException {
        var deep = Files.createDirectories(folder.resolve("one/two"));
        Files.writeString(deep.resolve("deep.json"), PASS.formatted("deep"));
        Files.writeString(folder.resolve("README.md"), "not a case");
        var link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);

        assertThat(Case.in(link)).extracting(Case::name).containsExactly("deep");
        assertThat(Case.in(deep.resolve("deep.json"))).extracting(Case::name).containsExactly("deep");
    }

    @Test
    void goesOnWhereOneFileIsBroken() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"name\": ");
        Files.writeString(folder.resolve("b.json"), "{\"name\": \"nothing expected\"}");
        Files.writeString(folder.resolve("c.json"), PASS.formatted("good"));

        var verdicts = Case.in(folder).stream()
                .map(each -> each.judge(InstantSource.system()))
                .toList();

        assertThat(verdicts.get(0))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class, failed -> assertThat(failed.why()).startsWith("not JSON: "));
        assertThat(verdicts.get(1)).isEqualTo(new Verdict.Failed("no case: there is no \"expected\" in it"));
        assertThat(verdicts.get(2)).isEqualTo(new Verdict.Passed());
    }

    @Test
    void failsACaseWhoseFunctionBehavesAsNobodyKnows() throws IOException {
        Files.writeString(folder.resolve("odd.json"), """
                {"name": "odd", "definition": {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Task",
                  "Resource": "arn:aws:lambda:us-east-1:000000000000:function:odd", "End": true}}},
                 "input": {}, "lambdas": {"odd": {"kind": "dances"}}, "expected": {"status": "SUCCEEDED", "output": {}}}
                """);

        assertThat(Case.in(folder).getFirst().judge(InstantSource.system())).isInstanceOf(Verdict.Failed.class);
    }
}
