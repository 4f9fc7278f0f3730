package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.doublesens.aws.AwsServices;
import org.doublesens.figures.NextStep;
import org.doublesens.figures.NextSteps;
import org.doublesens.lambda.Services;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.states.Execution;
import org.doublesens.program.Cohort;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// People as chance makes them, who answer, dawdle, go silent, move, cancel, write, bounce, pause and leave: on every
/// day of their story each one who takes part has exactly one next step, and a deadline that is not over.
class NobodyInSilenceTest {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final AtomicReference<Services> services = new AtomicReference<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final List<String> broken = new CopyOnWriteArrayList<>();

    @ParameterizedTest(name = "story {0}")
    @ValueSource(longs = {20270208, 19840607})
    void everybodyHasOneStepAndOneDeadlineOnEveryDay(long seed) {
        var chance = new Random(seed);
        var request = Story.cohort(6, it -> it.put("months", 2).put("keynotes", true));
        var addresses = addresses(request);
        var gone = addresses.get(chance.nextInt(addresses.size()));
        try (var story = new Story(
                options -> options.withBouncing(gone), temperaments(addresses, chance), (environment, clock) -> {
                    services.compareAndSet(null, AwsServices.from(environment, clock));
                    return AwsServices.from(environment, clock);
                })) {
            lookEveryDay(story);
            var program = story.open(request);
            story.cloud().liveUntil(() -> !story.mails("skills-invitation").isEmpty());
            showsItInTheConsole(story);
            story.live(program);

            Promises.areKept(story, program, request);
            assertThat(broken).as("story %d", seed).isEmpty();
            assertThat(looks).hasValueGreaterThan(120);
        }
    }

    private static List<String> addresses(JsonNode request) {
        return request.path("participants")
                .valueStream()
                .map(person -> person.path("email").asText())
                .toList();
    }

    private static Map<String, Temperament> temperaments(List<String> addresses, Random chance) {
        var temperaments = new HashMap<String, Temperament>();
        addresses.forEach(address -> temperaments.put(address, temperament(chance)));
        return temperaments;
    }

    private static Temperament temperament(Random chance) {
        return switch (chance.nextInt(9)) {
            case 0 -> new Temperament.Silent();
            case 1 -> new Temperament.Slow();
            case 2 -> new Temperament.Moving();
            case 3 -> new Temperament.Cancelling(1 + chance.nextInt(3));
            case 4 -> new Temperament.Leaving(Duration.ofDays(5 + chance.nextInt(80)));
            case 5 ->
                new Temperament.Pausing(
                        Duration.ofDays(5 + chance.nextInt(60)), Duration.ofDays(7 + chance.nextInt(30)));
            case 6 -> new Temperament.Writing();
            default -> new Temperament.Prompt();
        };
    }

    private void lookEveryDay(Story story) {
        var timeline = story.cloud().timeline();
        timeline.at(timeline.instant().plus(A_DAY), () -> look(story));
    }

    private void look(Story story) {
        var known = services.get();
        var now = story.cloud().timeline().instant();
        if (known != null) {
            known.store().cohorts().forEach(cohort -> look(known.store(), cohort, now));
        }
        if (story.cloud().stepFunctions().executions().stream().anyMatch(Execution::isRunning)) {
            lookEveryDay(story);
        }
    }

    private void look(ProgramStore store, Cohort cohort, Instant now) {
        if (!cohort.phase().isRunning()) {
            return;
        }
        looks.incrementAndGet();
        var steps = NextSteps.of(store, cohort, now);
        var whose = new ArrayList<>(steps.steps().stream().map(NextStep::person).toList());
        var active = store.participants(cohort.cohortId()).stream()
                .filter(Participant::isActive)
                .map(Participant::participantId)
                .toList();
        if (whose.size() != active.size() || !whose.containsAll(active)) {
            broken.add("%s %s: %s take part, %s have a step".formatted(now, cohort.phase(), active, whose));
        }
        steps.steps().stream()
                .filter(step -> step.by().plus(A_DAY).isBefore(now))
                .forEach(step -> broken.add(now + ": over since long, " + step));
    }

    /// The console's list says for each what comes next.
    private void showsItInTheConsole(Story story) {
        var store = Objects.requireNonNull(services.get()).store();
        var cohort = store.cohorts().getFirst();
        var shown = story.console("people").body();
        for (var person : store.participants(cohort.cohortId())) {
            assertThat(shown).contains(person.profile().lastName());
        }
        assertThat(shown).contains("Répondre au recueil");
    }
}
