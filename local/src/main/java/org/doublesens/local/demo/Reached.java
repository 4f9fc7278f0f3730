package org.doublesens.local.demo;

import org.doublesens.local.states.HistoryEvent;

/// The stage an execution is in, kept up to date event by event.
final class Reached {
    private final Stages stages;
    private volatile int stage;

    Reached(Stages stages) {
        this.stages = stages;
    }

    void note(HistoryEvent event) {
        if (Stages.isEntry(event.type())) {
            stages.opening(event.details().path("name").asText()).ifPresent(opened -> stage = opened.number());
        }
    }

    int stage() {
        return stage;
    }
}
