package org.doublesens.exchanges;

import java.time.Instant;
import java.util.List;
import org.doublesens.program.Changes;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Words;
import org.doublesens.program.Words.PairReplanned.Why;

/// Tells the people of a pair, kindly, what they can do now, and the organiser only that the pair needs help.
final class CallForHelp {
    private CallForHelp() {}

    static Changes forAll(PairFile file, Why why, String meaning, Instant now) {
        return forSome(file, file.people(), why, meaning, now);
    }

    /// @param readers those the letter goes to; the others of the pair shall not learn of it
    static Changes forSome(PairFile file, List<Participant> readers, Why why, String meaning, Instant now) {
        var pair = file.pair().pairId();
        var names = file.people().stream()
                .map(person -> person.profile().fullName())
                .toList();
        var about = pair.value() + "#" + meaning;
        var kindly = readers.stream()
                .map(reader -> Letter.to(
                        reader.participantId(),
                        about,
                        new Words.PairReplanned(file.partnerNames(reader), pair, why),
                        now))
                .toList();
        return Changes.NONE.once(kindly).once(Letter.toOrganiser(about, new Words.PairNeedsHelp(pair, names), now));
    }
}
