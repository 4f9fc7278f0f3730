package org.doublesens.pages;

import java.util.List;
import org.doublesens.program.Participant;

/// How people are named in a sentence.
public final class Names {
    private Names() {}

    /// "Lina Martin", or "Lina Martin et Omar Petit".
    public static String joined(List<Participant> people, Voice voice) {
        var names = people.stream().map(person -> person.profile().fullName()).toList();
        return String.join(voice.say(" et ", " and "), names);
    }
}
