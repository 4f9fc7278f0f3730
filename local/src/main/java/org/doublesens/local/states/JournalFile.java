package org.doublesens.local.states;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.doublesens.local.kept.Lines;
import org.doublesens.local.kept.Unreadable;
import org.doublesens.local.services.Wire;

/// A journal that outlives the process: one line a happening, after a first one with the seed of all chance.
public final class JournalFile implements Journal {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Happening.class, Happenings.class)
            .addMixIn(Outcome.class, Outcomes.class)
            .build();

    private final Lines lines;
    private final List<JsonNode> past;
    private final long seed;

    /// @param seed of a journal that begins here
    public JournalFile(Lines lines, long seed) {
        this.lines = lines;
        if (lines.past().isEmpty()) {
            lines.add(Wire.object().put("seed", seed));
            this.seed = seed;
            this.past = List.of();
        } else {
            this.seed = lines.past().getFirst().path("seed").asLong();
            this.past = lines.past().subList(1, lines.past().size());
        }
    }

    /// The chance with which the past came about; the names and tokens it gave are given again.
    public RandomGenerator chance() {
        return new Random(seed);
    }

    /// The instant of the last happening.
    public Optional<Instant> latest() {
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(read(past.getLast(), past.size()).at());
    }

    /// Lets the machines live through what stands here, and notes what happens to them from now on.
    public void resume(StepFunctions service) {
        var entries = new ArrayList<Entry>();
        for (var line : past) {
            entries.add(read(line, entries.size() + 1));
        }
        try {
            service.resume(entries, this);
        } catch (Diverged diverged) {
            throw unreadable(diverged.line(), diverged);
        }
    }

    @Override
    public void note(Entry entry) {
        var line = Wire.object().put("at", entry.at().toString());
        line.set("what", MAPPER.valueToTree(entry.what()));
        lines.add(line);
    }

    private Entry read(JsonNode line, long happening) {
        try {
            return new Entry(
                    Instant.parse(line.path("at").asText()), MAPPER.treeToValue(line.path("what"), Happening.class));
        } catch (JsonProcessingException | DateTimeParseException unknown) {
            throw unreadable(happening, unknown);
        }
    }

    /// Before the first happening stands the line with the seed.
    private Unreadable unreadable(long happening, Exception why) {
        return new Unreadable(lines.file(), happening + 1, String.valueOf(why.getMessage()));
    }

    /// How a happening is called in the file.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Happening.Defined.class, name = "defined"),
        @JsonSubTypes.Type(value = Happening.Started.class, name = "started"),
        @JsonSubTypes.Type(value = Happening.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = Happening.Succeeded.class, name = "succeeded"),
        @JsonSubTypes.Type(value = Happening.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Happening.Beaten.class, name = "beaten"),
        @JsonSubTypes.Type(value = Happening.Stopped.class, name = "stopped"),
        @JsonSubTypes.Type(value = Happening.Ticked.class, name = "ticked")
    })
    private interface Happenings {}

    /// How the outcome of an invocation is called in the file.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outcome.Returned.class, name = "returned"),
        @JsonSubTypes.Type(value = Outcome.FunctionError.class, name = "functionError"),
        @JsonSubTypes.Type(value = Outcome.NotFound.class, name = "notFound"),
        @JsonSubTypes.Type(value = Outcome.ServiceError.class, name = "serviceError")
    })
    private interface Outcomes {}
}
