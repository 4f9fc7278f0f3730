package org.doublesens.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conflict;
import org.doublesens.program.Intake;
import org.doublesens.program.IntakeBuilder;
import org.doublesens.program.Offer;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;
import org.doublesens.program.Wish;

/// Puts what people wrote in their own words where the catalogue has a name for it, so that it counts in the matching.
public final class MapSkill {
    private static final int MOST_TRIES = 5;

    private final ProgramStore store;
    private final InstantSource clock;

    public MapSkill(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What a text means.
    public enum As {
        OFFER,
        WISH
    }

    /// How many people's text it was; `full` of them have no room for one more, and keep their text.
    public record Mapped(int people, int full) {}

    /// Every text that waits for a name, once, and nobody's name with it.
    public List<String> unmapped(CohortId id) {
        var texts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var person : store.participants(id)) {
            var intake = person.intake();
            if (person.isActive() && intake != null) {
                texts.addAll(intake.freeSkills());
            }
        }
        return List.copyOf(texts);
    }

    /// Mapped twice is once: a text that has its name is no free text any more.
    ///
    /// @param level 1 to 4
    public Mapped map(CohortId id, String text, Skill skill, As as, int level, Asked asked) {
        for (var tries = 1; ; tries++) {
            try {
                return map(store.cohort(id), text, skill, as, level, asked);
            } catch (Conflict somebodyAnswered) {
                if (tries == MOST_TRIES) {
                    throw somebodyAnswered;
                }
            }
        }
    }

    private Mapped map(Cohort cohort, String text, Skill skill, As as, int level, Asked asked) {
        var units = new ArrayList<Changes>();
        var full = 0;
        for (var person : store.participants(cohort.cohortId())) {
            var intake = person.intake();
            if (person.isActive() && intake != null && says(intake, text)) {
                if (hasRoom(intake, as) || knows(intake, skill, as)) {
                    units.add(Changes.NONE.update(answering(person, mapped(intake, text, skill, as, level))));
                } else {
                    full++;
                }
            }
        }
        store.saveEach(cohort.cohortId(), units);
        if (!units.isEmpty()) {
            var audit = new Audit(clock.instant(), asked.who(), "map-skill", skill.code(), asked.why());
            store.save(cohort.cohortId(), Changes.NONE.once(audit));
        }
        return new Mapped(units.size(), full);
    }

    private static Participant answering(Participant person, Intake intake) {
        return person.answering(intake);
    }

    private static boolean says(Intake intake, String text) {
        return intake.freeSkills().stream().anyMatch(said -> folded(said).equals(folded(text)));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean hasRoom(Intake intake, As as) {
        return switch (as) {
            case OFFER -> intake.offers().size() < Intake.MOST_OFFERS;
            case WISH -> intake.wishes().size() < Intake.MOST_WISHES;
        };
    }

    private static boolean knows(Intake intake, Skill skill, As as) {
        return switch (as) {
            case OFFER ->
                intake.offers().stream().anyMatch(offer -> offer.skill().equals(skill));
            case WISH -> intake.wishes().stream().anyMatch(wish -> wish.skill().equals(skill));
        };
    }

    /// What is said of the skill already stays as it was said.
    private static Intake mapped(Intake intake, String text, Skill skill, As as, int level) {
        var offers = new ArrayList<>(intake.offers());
        var wishes = new ArrayList<>(intake.wishes());
        if (as == As.OFFER && !knows(intake, skill, as)) {
            offers.add(new Offer(skill, level));
        }
        if (as == As.WISH && !knows(intake, skill, as)) {
            wishes.add(new Wish(skill, level));
        }
        return IntakeBuilder.builder(intake)
                .offers(offers)
                .wishes(wishes)
                .freeSkills(intake.freeSkills().stream()
                        .filter(said -> !folded(said).equals(folded(text)))
                        .toList())
                .build();
    }
}
