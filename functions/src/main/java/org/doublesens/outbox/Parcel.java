package org.doublesens.outbox;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.doublesens.program.Changes;
import org.doublesens.program.Letter;
import org.doublesens.program.Question;
import org.doublesens.program.Versions;

/// The letters that leave in one mail: the first gives the subject and the address for replies, the others come below.
///
/// @param letters what asks a question comes first, then what was written first
record Parcel(List<Letter> letters) {
    private static final Comparator<Letter> ORDER = Comparator.comparing(Parcel::asksNothing)
            .thenComparing(Letter::written)
            .thenComparing(Letter::id);

    Parcel {
        letters = letters.stream().sorted(ORDER).toList();
    }

    static Parcel of(Letter letter, List<Letter> others) {
        return new Parcel(Stream.concat(Stream.of(letter), others.stream()).toList());
    }

    Letter first() {
        return letters.getFirst();
    }

    List<Letter> others() {
        return letters.subList(1, letters.size());
    }

    List<String> ids() {
        return letters.stream().map(Letter::id).toList();
    }

    /// All letters rewritten the same way, to be saved together.
    Changes each(UnaryOperator<Letter> rewriting) {
        var changes = Changes.NONE;
        for (var letter : letters) {
            changes = changes.update(rewriting.apply(letter));
        }
        return changes;
    }

    /// The letters as they are once that rewriting is saved.
    Parcel saved(UnaryOperator<Letter> rewriting) {
        return new Parcel(letters.stream()
                .map(rewriting)
                .map(letter -> (Letter) Versions.at(letter, letter.version() + 1))
                .toList());
    }

    private static boolean asksNothing(Letter letter) {
        var about = Question.of(letter.words()).about();
        return about == Question.About.NOTHING || about == Question.About.CHARTER;
    }
}
