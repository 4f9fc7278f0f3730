package org.doublesens.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Intake;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Offer;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;
import org.doublesens.program.Wish;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Notes somebody's intake form; the same form may be sent again
/// until the stage closes, and a first answer is never too late.
public final class AnswerSkills {
    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;

    public AnswerSkills(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    public Noted answer(CohortId cohortId, ParticipantId id, Intake intake) {
        return Patiently.decide(() -> {
            var cohort = store.cohort(cohortId);
            var person = store.find(cohortId, Participant.class, id.value());
            return person.map(it -> answer(cohort, it, intake)).orElse(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
        });
    }

    private Noted answer(Cohort cohort, Participant person, Intake intake) {
        if (!person.isActive() || !cohort.phase().isRunning()) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        if (!isOpen(cohort, person)) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var problems = problems(cohort, person, intake);
        if (!problems.isEmpty()) {
            return new Noted.Refused(problems);
        }
        store.save(cohort.cohortId(), changes(cohort, person, intake));
        return new Noted.Done();
    }

    /// Open to all until the stage closes, later to those who never answered, and to those who wait for a partner:
    /// one more half-day may be all that keeps them waiting.
    public static boolean isOpen(Cohort cohort, Participant person) {
        return cohort.phase() == Phase.INTAKE
                || person.intake() == null
                || person.standing() == Participant.Standing.WAITING;
    }

    private Changes changes(Cohort cohort, Participant person, Intake intake) {
        var now = clock.instant();
        var changes = Changes.NONE.update(person.answering(intake));
        if (cohort.phase() == Phase.INTAKE) {
            return person.intake() == null
                    ? changes.countDown(Gate.SKILLS)
                            .once(Letter.to(person.participantId(), "", new Words.SkillsThanks(), now))
                    : changes;
        }
        if (person.intake() != null) {
            return changes;
        }
        var closes = days.plus(person.dayAt(now), cohort.timing().pledgeDays());
        var charter = changes.once(Letter.to(person.participantId(), "", new Words.AwarenessCharter(closes), now));
        return cohort.phase() == Phase.AWARENESS && person.intake() == null
                ? charter.countUp(Gate.PLEDGES, 1)
                : charter;
    }

    /// Everything that is wrong with a form, by the field it stands in.
    static List<Problem> problems(Cohort cohort, Participant person, Intake intake) {
        var problems = new ArrayList<Problem>();
        var catalogue = cohort.catalogue();
        var offered = intake.offers().stream().map(Offer::skill).toList();
        var wished = intake.wishes().stream().map(Wish::skill).toList();
        if (offered.isEmpty() && wished.isEmpty() && intake.freeSkills().isEmpty()) {
            problems.add(
                    new Problem("offers", "nothing-said", "Say at least one thing you can show or wish to learn."));
        }
        oncePerSkill("offers", offered, problems);
        oncePerSkill("wishes", wished, problems);
        offered.stream()
                .filter(skill -> !catalogue.knows(skill))
                .forEach(skill -> problems.add(unknown("offers", skill)));
        wished.stream()
                .filter(skill -> !catalogue.knows(skill))
                .forEach(skill -> problems.add(unknown("wishes", skill)));
        if (intake.halfDays().isEmpty()) {
            problems.add(new Problem("halfDays", "none", "Tick at least one half-day."));
        }
        if (intake.workingLanguages().isEmpty()) {
            problems.add(new Problem("workingLanguages", "none", "Tick at least one working language."));
        }
        if (intake.avoid().contains(person.participantId())) {
            problems.add(new Problem("avoid", "oneself", "Nobody can avoid themselves."));
        }
        return problems;
    }

    private static void oncePerSkill(String field, List<Skill> skills, List<Problem> problems) {
        if (new HashSet<>(skills).size() < skills.size()) {
            problems.add(new Problem(field, "twice", "Each skill once."));
        }
    }

    private static Problem unknown(String field, Skill skill) {
        return new Problem(field, "unknown-skill", "The catalogue has no skill " + skill.code() + ".");
    }
}
