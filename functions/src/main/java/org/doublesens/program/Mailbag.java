package org.doublesens.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The days on which one person got letters that count in the weekly budget, the last few of them.
public record Mailbag(String recipient, int version, List<LocalDate> days) implements Entry {
    private static final int REMEMBERED = 14;

    public Mailbag {
        days = List.copyOf(days);
    }

    @Override
    public String id() {
        return recipient;
    }

    public Mailbag with(LocalDate day) {
        var all = new ArrayList<>(days);
        all.add(day);
        return new Mailbag(recipient, version, all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    /// How many fell on that day or in the days since.
    public long since(LocalDate day) {
        return days.stream().filter(sent -> !sent.isBefore(day)).count();
    }

    Mailbag at(int number) {
        return new Mailbag(recipient, number, days);
    }
}
