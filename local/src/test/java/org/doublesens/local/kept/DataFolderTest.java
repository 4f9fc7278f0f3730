package org.doublesens.local.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.doublesens.local.services.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path path;

    @Test
    void givesBackTheLinesOfThePastInTheirOrder() {
        write("ana", "zoé");

        try (var folder = DataFolder.at(path)) {
            assertThat(folder.lines("people").past())
                    .extracting(JsonNode::toString)
                    .containsExactly("{\"name\":\"ana\"}", "{\"name\":\"zoé\"}");
        }
    }

    @Test
    void dropsALineThatWasTornOffAndWritesOnBehindTheWholeOnes() throws IOException {
        write("ana");
        Files.writeString(path.resolve("people.jsonl"), "{\"name\":\"wal", StandardOpenOption.APPEND);

        write("lina");

        try (var folder = DataFolder.at(path)) {
            assertThat(folder.lines("people").past())
                    .extracting(person -> person.path("name").asText())
                    .containsExactly("ana", "lina");
        }
    }

    @Test
    void saysWhichLineIsNoJson() throws IOException {
        Files.writeString(path.resolve("people.jsonl"), "{}\nana\n{}\n");

        try (var folder = DataFolder.at(path)) {
            assertThatThrownBy(() -> folder.lines("people"))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("Line 2 of")
                    .hasMessageContaining("people.jsonl")
                    .hasMessageContaining("move the whole folder away");
        }
    }

    @Test
    void remembersTheLastPlaceOnly() {
        try (var folder = DataFolder.at(path)) {
            folder.bookmarks("places").put(Map.of("stream", "1"));
            folder.bookmarks("places").put(Map.of("stream", "2"));
        }

        try (var folder = DataFolder.at(path)) {
            assertThat(folder.bookmarks("places").find("stream")).contains("2");
            assertThat(folder.bookmarks("places").find("other")).isEmpty();
        }
    }

    @Test
    void isHomeToOneCloudAtATime() {
        try (var _ = DataFolder.at(path)) {
            assertThatThrownBy(() -> DataFolder.at(path))
                    .isInstanceOf(FolderTaken.class)
                    .hasMessageContaining("-Dlocal.data");
        }

        DataFolder.at(path).close();
    }

    @Test
    void refusesTablesWhoseJournalIsMissingAndLeavesTheFolderAsItWas() throws IOException {
        Files.createFile(path.resolve("shared-local-instance.db"));

        try (var folder = DataFolder.at(path)) {
            assertThatThrownBy(() -> folder.journal("executions"))
                    .isInstanceOf(WithoutJournal.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("executions.jsonl")
                    .hasMessageContaining("move the whole folder away")
                    .hasMessageContaining("-Dlocal.data");
        }
        assertThat(path.resolve("executions.jsonl")).doesNotExist();
    }

    @Test
    void beginsAJournalBeforeTheFirstTableAndFindsItBesideThem() throws IOException {
        try (var folder = DataFolder.at(path)) {
            folder.journal("executions").add(Wire.object().put("seed", 1));
        }
        Files.createFile(path.resolve("shared-local-instance.db"));

        try (var folder = DataFolder.at(path)) {
            assertThat(folder.journal("executions").past()).hasSize(1);
        }
    }

    private void write(String... names) {
        try (var folder = DataFolder.at(path)) {
            var lines = folder.lines("people");
            for (var name : names) {
                lines.add(Wire.object().put("name", name));
            }
        }
    }
}
