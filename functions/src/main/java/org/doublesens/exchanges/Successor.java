package org.doublesens.exchanges;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.Intake;
import org.doublesens.program.Letter;
import org.doublesens.program.Offer;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Posture;
import org.doublesens.program.Showing;
import org.doublesens.program.Side;
import org.doublesens.program.Skill;
import org.doublesens.program.Wish;
import org.doublesens.program.Words;

/// The pair of those who remain when one junior leaves a trio.
final class Successor {
    private Successor() {}

    static boolean canFollow(PairFile file, Participant going) {
        return file.pair().juniors().size() == 2 && going.side() == Side.JUNIOR;
    }

    /// The same posture and months; of what was shown, what the remaining junior offers and wishes for.
    static PairFile of(PairFile file, Participant going) {
        var before = file.pair();
        var people = file.partnersOf(going);
        var junior = people.getFirst();
        var juniors = List.of(junior.participantId());
        var pair = new Pair(
                Pair.idOf(juniors, before.senior()),
                0,
                juniors,
                before.senior(),
                before.posture(),
                Pair.State.MEETING,
                only(before.byJuniors(), offered(junior)),
                only(before.bySenior(), wished(junior)),
                before.score(),
                before.since(),
                before.turned(),
                before.published());
        return new PairFile(pair, people, List.of());
    }

    static List<Letter> letters(PairFile file, Instant now) {
        return file.people().stream()
                .map(reader -> Letter.to(reader.participantId(), file.pair().id(), words(file, reader), now))
                .toList();
    }

    private static Words words(PairFile file, Participant reader) {
        var partners = file.partnersOf(reader);
        var pair = file.pair();
        var isJunior = reader.side() == Side.JUNIOR;
        return new Words.YourPair(
                pair.pairId(),
                file.partnerNames(reader),
                isJunior ? pair.byJuniors() : pair.bySenior(),
                isJunior ? pair.bySenior() : pair.byJuniors(),
                isJunior == (pair.posture() == Posture.JUNIOR_MENTORS),
                said(partners, Intake.Texts::situation),
                said(partners, Intake.Texts::offLimits));
    }

    private static List<String> said(List<Participant> partners, Function<Intake.Texts, String> text) {
        return partners.stream()
                .map(Participant::intake)
                .filter(Objects::nonNull)
                .map(Intake::texts)
                .map(text)
                .filter(said -> !said.isBlank())
                .toList();
    }

    /// All of them where nothing would be left.
    private static List<Showing> only(List<Showing> showings, Set<Skill> skills) {
        var left = showings.stream()
                .filter(showing -> skills.contains(showing.skill()))
                .toList();
        return left.isEmpty() ? showings : left;
    }

    private static Set<Skill> offered(Participant person) {
        var intake = person.intake();
        return intake == null
                ? Set.of()
                : intake.offers().stream().map(Offer::skill).collect(Collectors.toSet());
    }

    private static Set<Skill> wished(Participant person) {
        var intake = person.intake();
        return intake == null
                ? Set.of()
                : intake.wishes().stream().map(Wish::skill).collect(Collectors.toSet());
    }
}
