package org.doublesens.sharing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Letter;
import org.doublesens.program.ParticipantId;

/// Letters to many people when one appointment is due: as many as one transaction holds, then an appointment at the
/// same hour for those who come after.
final class Letters {
    /// Leaves room for the appointments beside the letters.
    static final int MOST = 90;

    private Letters() {}

    static Changes of(
            Appointment due, Reminder reminder, List<ParticipantId> people, Function<ParticipantId, Letter> letter) {
        var left = people.stream()
                .filter(person -> person.value().compareTo(reminder.after()) > 0)
                .sorted()
                .toList();
        var now = left.stream().limit(MOST).toList();
        var letters = Changes.NONE.once(now.stream().map(letter).toList());
        return left.size() > MOST
                ? letters.once(reminder.goingOnAfter(now.getLast()).at(due.at(), due.act()))
                : letters;
    }

    /// All letters at once, in as many transactions as they need.
    static List<Changes> units(List<Letter> letters) {
        return IntStream.iterate(0, from -> from < letters.size(), from -> from + MOST)
                .mapToObj(from -> letters.subList(from, Math.min(letters.size(), from + MOST)))
                .map(Changes.NONE::once)
                .toList();
    }
}
