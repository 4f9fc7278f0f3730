package org.doublesens.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class OneLookTest implements ProgramStoreContract {
    @Override
    public ProgramStore store() {
        return new OneLook(new MemoryStore());
    }

    @Test
    void doesNotLookTwiceAtWhatOthersRewriteMeanwhile() {
        var store = new MemoryStore();
        store.save(SPRING, Changes.NONE.once(junior("lina")));
        var look = new OneLook(store);
        var seen = look.find(SPRING, Participant.class, "lina");

        store.save(SPRING, Changes.NONE.put(junior("lina").pausing(LocalDate.MAX)));

        assertThat(look.find(SPRING, Participant.class, "lina")).isEqualTo(seen);
    }

    @Test
    void doesNotLookForOneWhoIsNotInTheListOfAll() {
        var store = new MemoryStore();
        store.save(SPRING, Changes.NONE.once(junior("lina")));
        var look = new OneLook(store);
        assertThat(look.participants(SPRING)).hasSize(1);

        store.save(SPRING, Changes.NONE.once(senior("walter")));

        assertThat(look.find(SPRING, Participant.class, "walter")).isEmpty();
        assertThat(look.all(SPRING, Participant.class, "li")).hasSize(1);
    }

    @Test
    void looksAnewAtEverythingAfterSomebodyWasFaster() {
        var store = new MemoryStore();
        store.save(SPRING, Changes.NONE.once(junior("lina")).once(senior("walter")));
        var look = new OneLook(store);
        var lina = look.find(SPRING, Participant.class, "lina").orElseThrow();
        var walter = look.find(SPRING, Participant.class, "walter").orElseThrow();
        store.save(SPRING, Changes.NONE.update(walter.pausing(LocalDate.MAX)));

        assertThatThrownBy(() -> look.save(SPRING, Changes.NONE.update(lina).update(walter)))
                .isInstanceOf(Conflict.class);

        assertThat(look.findAll(SPRING, Participant.class, List.of("walter")))
                .extracting(Participant::pausedUntil)
                .containsExactly(LocalDate.MAX);
    }

    /// The second question comes while the first is still on its way.
    @Test
    void answersWhatIsAskedAtTheSameTime() {
        var store = new MemoryStore();
        store.save(SPRING, Changes.NONE.once(junior("lina")));
        var both = new CyclicBarrier(2);
        var look = new OneLook(new ForwardingStore(store) {
            @Override
            public <E extends Entry> List<E> all(CohortId cohort, Class<E> kind, String idPrefix) {
                try {
                    both.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                    throw new IllegalStateException(alone);
                }
                return super.all(cohort, kind, idPrefix);
            }
        });

        try (var desk = new AtOnce()) {
            var people = desk.ask(() -> look.all(SPRING, Participant.class));
            var pairs = desk.ask(() -> look.all(SPRING, Pair.class));

            assertThat(people.answer()).hasSize(1);
            assertThat(pairs.answer()).isEmpty();
        }
    }
}
