package org.doublesens.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.doublesens.local.LocalCloud;
import org.doublesens.local.people.Diary;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.lambda.Usage;
import org.doublesens.local.states.EventType;
import org.doublesens.local.states.Execution;

/// What came of a cohort, as numbers: from the machines, the mailbox, the people's own doing and the bill.
final class Summary {
    private final LocalCloud cloud;
    private final Execution program;
    private final Stages stages;
    private final Diary diary;

    Summary(LocalCloud cloud, Execution program, Stages stages, Diary diary) {
        this.cloud = cloud;
        this.program = program;
        this.stages = stages;
        this.diary = diary;
    }

    ObjectNode write(Path file, int people, Duration wall) {
        var summary = cloud.timeline().ask(() -> gather(people, wall));
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(file, summary.toPrettyString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return summary;
    }

    private ObjectNode gather(int people, Duration wall) {
        var summary = Wire.object().put("status", program.status().name()).put("people", people);
        summary.put("began", program.started().toString());
        program.stopped().ifPresent(end -> summary.put("ended", end.toString()));
        program.error().ifPresent(error -> summary.put("error", error));
        program.cause().ifPresent(cause -> summary.put("cause", cause));
        stages(summary);
        states(summary);
        new Happened(summary.path("states")).addTo(summary, diary);
        answers(summary);
        letters(summary);
        executions(summary);
        functions(summary);
        calls(summary);
        bill(summary);
        effort(summary.putObject("effort"), wall);
        return summary;
    }

    private void stages(ObjectNode summary) {
        var passed = summary.putArray("stages");
        stages.entered(program)
                .forEach((stage, when) -> passed.addObject()
                        .put("number", stage.number())
                        .put("name", stage.name())
                        .put("began", when.toString()));
        summary.put(
                "stagesPassed",
                program.status().name().equals("SUCCEEDED") ? passed.size() : Math.max(0, passed.size() - 1));
    }

    /// What each state of each machine put out, its numbers added up over all the times it was entered.
    private void states(ObjectNode summary) {
        var machines = summary.putObject("states");
        for (var execution : cloud.stepFunctions().executions()) {
            var machine = machines.withObjectProperty(execution.machine().name());
            execution.history().stream()
                    .filter(event -> event.type().name().endsWith("StateExited"))
                    .forEach(event -> {
                        var state = machine.withObjectProperty(
                                event.details().path("name").asText());
                        state.put("times", state.path("times").asInt() + 1);
                        add(state, Outputs.of(event));
                    });
        }
    }

    private static void add(ObjectNode state, JsonNode output) {
        output.properties().forEach(member -> {
            if (member.getValue().isInt() || member.getValue().isLong()) {
                state.put(
                        member.getKey(),
                        state.path(member.getKey()).asLong() + member.getValue().asLong());
            }
        });
    }

    private void answers(ObjectNode summary) {
        var answers = summary.putObject("answers");
        diary.done()
                .forEach((purpose, times) ->
                        answers.putObject(purpose).put("times", times).put("people", diary.people(purpose)));
        var refused = summary.putObject("refusedByPages");
        diary.refused().forEach(refused::put);
    }

    private void letters(ObjectNode summary) {
        var kinds = new TreeMap<String, Integer>();
        cloud.mailbox().all().forEach(mail -> kinds.merge(Letters.kind(mail), 1, Integer::sum));
        summary.put("mails", cloud.mailbox().size());
        kinds.forEach(summary.putObject("letters")::put);
    }

    private void executions(ObjectNode summary) {
        var executions = summary.putArray("executions");
        var largest = 0L;
        for (var execution : cloud.stepFunctions().executions()) {
            executions
                    .addObject()
                    .put("machine", execution.machine().name())
                    .put("name", execution.name())
                    .put("status", execution.status().name())
                    .put("events", execution.history().size())
                    .put("transitions", execution.stateTransitions());
            largest = Math.max(largest, largestPayload(execution));
        }
        summary.put("largestPayloadBytes", largest);
    }

    private static long largestPayload(Execution execution) {
        return execution.history().stream()
                .filter(event -> event.type() != EventType.ExecutionFailed)
                .mapToLong(event -> Math.max(
                        size(event.details().path("input")),
                        size(event.details().path("output"))))
                .max()
                .orElse(0);
    }

    private static long size(JsonNode payload) {
        return payload.isMissingNode() ? 0 : Wire.bytes(payload).length;
    }

    private void functions(ObjectNode summary) {
        var functions = summary.putObject("functions");
        for (Usage usage : cloud.usage()) {
            functions
                    .putObject(usage.function().id())
                    .put("invocations", usage.invocations())
                    .put("errors", usage.errors())
                    .put("milliseconds", usage.milliseconds())
                    .put("longestMilliseconds", usage.longestMilliseconds())
                    .put("overTimeout", usage.overtime())
                    .put("largestPayloadBytes", usage.largestPayload());
        }
        summary.put("deadLetters", cloud.deadLetters().parked().size());
    }

    private void calls(ObjectNode summary) {
        var calls = summary.putObject("calls");
        cloud.counts().all().forEach((what, count) -> {
            if (what.startsWith("by ")) {
                calls.withObjectProperty("byFunction").put(what.substring(3), count);
            } else if (!what.contains(".")) {
                calls.put(what, count);
            }
        });
        cloud.stepFunctionsCalls().forEach((operation, count) -> calls.put("states:" + operation, count));
    }

    private void bill(ObjectNode summary) {
        var bill = Bill.of(cloud);
        var cost = summary.putObject("cost").put("prices", Bill.PRICES).put("totalDollars", bill.total());
        var lines = cost.putArray("lines");
        bill.lines()
                .forEach(line -> lines.addObject()
                        .put("service", line.service())
                        .put("unit", line.unit())
                        .put("quantity", line.quantity())
                        .put("dollarsPerUnit", line.dollars())
                        .put("dollars", line.cost()));
    }

    private void effort(ObjectNode effort, Duration wall) {
        effort.put("wallSeconds", wall.toMillis() / 1000.0)
                .put("cpuSeconds", Math.round(cpu().toMillis() / 100.0) / 10.0)
                .put("peakHeapMebibytes", peakHeap() / (1024 * 1024))
                .put("dynamoDbCalls", cloud.counts().under("dynamodb:"))
                .put("largestHistoryEvents", largestHistory());
    }

    /// Of this process since it began, compilers and collectors included: what a busy machine does not change much.
    private static Duration cpu() {
        return Duration.ofNanos(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    }

    private int largestHistory() {
        return cloud.stepFunctions().executions().stream()
                .mapToInt(execution -> execution.history().size())
                .max()
                .orElse(0);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
