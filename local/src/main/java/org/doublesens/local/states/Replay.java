package org.doublesens.local.states;

import java.time.Instant;
import java.time.InstantSource;

/// Tells the state machines once more what happened to them, at the instants at which it happened.
///
/// They note what they are told, as they did the first time; if
/// that is not what stands in the journal, the two have parted.
final class Replay implements Journal, InstantSource {
    private final StepFunctions service;
    private Entry told = new Entry(Instant.EPOCH, new Happening.Ticked());
    private long line;
    private boolean noted;

    Replay(StepFunctions service) {
        this.service = service;
    }

    @Override
    public Instant instant() {
        return told.at();
    }

    void tell(Entry entry) {
        line++;
        told = entry;
        noted = false;
        try {
            tell(entry.what());
        } catch (RuntimeException broken) {
            if (!noted) {
                throw new Diverged(line, String.valueOf(broken.getMessage()));
            }
        }
        if (!noted) {
            throw new Diverged(line, "this time it changed nothing");
        }
    }

    private void tell(Happening what) {
        switch (what) {
            case Happening.Defined(var name, var definition) -> service.create(name, definition);
            case Happening.Started(var machine, var name, var input)
            when name.isEmpty() -> service.start(machine, input);
            case Happening.Started(var machine, var name, var input) -> service.start(machine, name, input);
            case Happening.Answered(var invocation, var function, var outcome) ->
                service.answered(invocation, function, outcome);
            case Happening.Succeeded(var token, var output) -> service.succeedTask(token, output);
            case Happening.Failed(var token, var error, var cause) -> service.failTask(token, error, cause);
            case Happening.Beaten(var token) -> service.beatTask(token);
            case Happening.Stopped(var execution, var error, var cause) -> service.stop(execution, error, cause);
            case Happening.Ticked() -> service.tick();
        }
    }

    @Override
    public void note(Entry entry) {
        if (noted || !entry.equals(told)) {
            throw new IllegalStateException("this time another thing happened: "
                    + entry.what().getClass().getSimpleName());
        }
        noted = true;
    }
}
