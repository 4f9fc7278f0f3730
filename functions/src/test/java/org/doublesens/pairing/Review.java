package org.doublesens.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Asked;
import org.doublesens.program.Changes;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Problem;
import org.doublesens.program.Somebody;
import org.doublesens.program.Twosome;

/// A proposal that waits for its organiser, who may adjust it.
final class Review {
    static final InstantSource CLOCK = InstantSource.fixed(MONDAY.plus(Duration.ofHours(2)));
    static final Asked HELENE = new Asked("helene", "they asked me", null);

    final MemoryStore store = new MemoryStore();
    final AdjustPairs adjusting = new AdjustPairs(store, CLOCK);

    /// Best: lina with walter, ana with odile, zoe with paul.
    Review() {
        store.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort())
                        .once(pledged(Somebody.junior("lina"), "ai.prompting", "skill.lead"))
                        .once(pledged(Somebody.junior("ana"), "data.viz", "biz.model"))
                        .once(pledged(Somebody.junior("zoe"), "ai.agents", "org.decide"))
                        .once(pledged(Somebody.senior("walter"), "skill.lead", "ai.prompting", "data.viz"))
                        .once(pledged(Somebody.senior("odile"), "biz.model", "data.viz", "ai.prompting", "ai.agents"))
                        .once(pledged(Somebody.senior("paul"), "org.decide", "ai.agents", "data.viz", "ai.prompting")));
        new MatchPairs(store, CLOCK, new FrenchWorkingDays()).run(new MatchPairs.Request(SPRING));
    }

    List<Twosome> proposed() {
        return proposed(store);
    }

    static List<Twosome> proposed(MemoryStore store) {
        return List.copyOf(MatcherWords.in(pairs(store)));
    }

    List<Pair> pairs() {
        return pairs(store);
    }

    static List<Pair> pairs(MemoryStore store) {
        var run = store.find(SPRING, MatchingRun.class, MatchingRun.FIRST).orElseThrow();
        return store.all(SPRING, Pair.class).stream().filter(run::proposes).toList();
    }

    MatchingRun run() {
        return store.find(SPRING, MatchingRun.class, MatchingRun.FIRST).orElseThrow();
    }

    static Effect done(Adjusted adjusted) {
        assertThat(adjusted).isInstanceOf(Adjusted.Done.class);
        return ((Adjusted.Done) adjusted).effect();
    }

    static List<Problem> refused(Adjusted adjusted) {
        assertThat(adjusted).isInstanceOf(Adjusted.Refused.class);
        return ((Adjusted.Refused) adjusted).problems();
    }

    static Participant pledged(Participant person, String offer, String... wishes) {
        return Somebody.answering(person, List.of(offer), List.of(wishes)).pledging(MONDAY);
    }

    static Twosome duo(String junior, String senior) {
        return new Twosome(id(junior), id(senior));
    }

    static ParticipantId id(String name) {
        return new ParticipantId(name);
    }
}
