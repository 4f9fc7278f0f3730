package org.doublesens.api.cohorts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doublesens.pairing.AdjustPairs;
import org.doublesens.pairing.Adjustment;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Twosome;

/// Reads what the organiser asks of a proposal.
final class AdjustmentReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final ParticipantId NOBODY = new ParticipantId("nobody");

    /// The kinds, as the contract spells them.
    private enum Kind {
        LOCK,
        UNLOCK,
        BAN,
        UNBAN,
        SWAP,
        SOLVE_AGAIN
    }

    private AdjustmentReader() {}

    static List<Adjustment> read(Fields body, Mistakes mistakes) {
        var before = mistakes.count();
        var wishes = body.objects("adjustments", AdjustPairs.MOST);
        if (wishes.isEmpty() && mistakes.count() == before) {
            body.mistake("adjustments", "empty", "At least one adjustment is expected.");
        }
        return wishes.stream().map(AdjustmentReader::adjustment).toList();
    }

    private static Adjustment adjustment(Fields fields) {
        var adjustment = switch (fields.oneOf("kind", Kind.class)) {
            case LOCK -> new Adjustment.Lock(twosome(fields));
            case UNLOCK -> new Adjustment.Unlock(twosome(fields));
            case BAN -> new Adjustment.Ban(twosome(fields));
            case UNBAN -> new Adjustment.Unban(twosome(fields));
            case SWAP -> new Adjustment.Swap(person(fields, "juniorId"), person(fields, "otherJuniorId"));
            case SOLVE_AGAIN -> new Adjustment.SolveAgain();
        };
        fields.end();
        return adjustment;
    }

    private static Twosome twosome(Fields fields) {
        return new Twosome(person(fields, "juniorId"), person(fields, "seniorId"));
    }

    private static ParticipantId person(Fields fields, String name) {
        var written = fields.text(name, 80);
        if (!written.isEmpty() && !ID.matcher(written).matches()) {
            fields.mistake(name, "not-an-id", "The participantId of somebody of this cohort is expected.");
        }
        return Optional.of(written)
                .filter(text -> ID.matcher(text).matches())
                .map(ParticipantId::new)
                .orElse(NOBODY);
    }
}
