package org.doublesens.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.Workers;
import org.doublesens.local.services.lambda.Functions;
import org.doublesens.local.services.scheduler.Scheduler;
import org.doublesens.local.states.StepFunctions;
import org.doublesens.local.template.Template;

/// Starts what a schedule aims at: a state machine or a function.
final class Targets implements Scheduler.Target {
    private final Template template;
    private final Functions functions;
    private final StepFunctions stepFunctions;
    private final Workers workers;

    Targets(Template template, Functions functions, StepFunctions stepFunctions, Workers workers) {
        this.template = template;
        this.functions = functions;
        this.stepFunctions = stepFunctions;
        this.workers = workers;
    }

    @Override
    public void start(String target, String input) {
        var machine = template.machines().stream()
                .filter(one ->
                        target.equals(one.id()) || target.equals(one.arn()) || target.startsWith(one.arn() + ":"))
                .findFirst();
        if (machine.isPresent()) {
            start(machine.get().arn(), input, UUID.randomUUID());
        } else {
            workers.work(() -> functions.invoke(target, input.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void start(String machine, String input, UUID name) {
        try {
            stepFunctions.start(machine, name.toString(), Wire.read(input));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("a schedule's input is no JSON", malformed);
        }
    }
}
