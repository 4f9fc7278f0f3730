package org.doublesens.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The days on which one person got letters that count in the
/// weekly budget, and the letters that wait for a better hour.
///
/// @param waiting the ids of letters, in the order they were put off
public record Mailbag(String recipient, int version, List<LocalDate> days, List<String> waiting) implements Entry {
    /// Two a week from the first letter to the echo, and room.
    private static final int REMEMBERED = 130;

    public Mailbag {
        days = List.copyOf(days);
        waiting = List.copyOf(waiting);
    }

    public static Mailbag empty(String recipient) {
        return new Mailbag(recipient, 0, List.of(), List.of());
    }

    @Override
    public String id() {
        return recipient;
    }

    /// One mail more on that day, with these letters in it.
    public Mailbag sent(LocalDate day, Collection<String> letters) {
        var all = new ArrayList<>(days);
        all.add(day);
        return new Mailbag(
                recipient, version, all.subList(Math.max(0, all.size() - REMEMBERED), all.size()), without(letters));
    }

    public Mailbag holding(String letter) {
        var all = new ArrayList<>(without(List.of(letter)));
        all.add(letter);
        return new Mailbag(recipient, version, days, all);
    }

    /// How many fell on that day or in the days since.
    public long since(LocalDate day) {
        return days.stream().filter(sent -> !sent.isBefore(day)).count();
    }

    private List<String> without(Collection<String> letters) {
        return waiting.stream().filter(letter -> !letters.contains(letter)).toList();
    }

    Mailbag at(int number) {
        return new Mailbag(recipient, number, days, waiting);
    }
}
