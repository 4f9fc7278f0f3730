package org.doublesens.program;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the people somebody does not want to be paired with; a name we do not know is passed over in silence, so that
/// nobody learns who takes part.
public final class Avoided {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\n,;]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}@.]+");

    private Avoided() {}

    /// Whom of these people the text names, by full name in either order or by address; never oneself.
    ///
    /// Names are looked for again at each matching, since somebody named may join later.
    public static Set<ParticipantId> among(List<Participant> people, String text, ParticipantId self) {
        var named = BETWEEN.splitAsStream(text)
                .map(Avoided::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return people.stream()
                .filter(person -> !person.participantId().equals(self) && isNamed(person, named))
                .map(Participant::participantId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNamed(Participant person, Set<String> named) {
        var profile = person.profile();
        return named.contains(plain(profile.email()))
                || named.contains(plain(profile.firstName() + " " + profile.lastName()))
                || named.contains(plain(profile.lastName() + " " + profile.firstName()));
    }

    /// Without accents, hyphens and capitals: `Hélène ROUX-Petit` is `helene roux petit`.
    private static String plain(String name) {
        var bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
