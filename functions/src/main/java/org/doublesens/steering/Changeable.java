package org.doublesens.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doublesens.program.Cohort;
import org.doublesens.program.Phase;
import org.doublesens.program.Problem;
import org.doublesens.program.Timing;

/// Until when each field of an order may still change: as long as nobody was told of it and nothing was planned on it.
final class Changeable {
    private static final List<Field> FIELDS = List.of(
            new Field("/name", Until.THE_END, Cohort::name),
            new Field("/context", Until.THE_LAUNCH, Cohort::context),
            new Field("/format", Until.THE_LAUNCH, Cohort::format),
            new Field("/keynotes", Until.THE_PAIRS, Cohort::keynotes),
            new Field("/zone", Until.THE_LAUNCH, Cohort::zone),
            new Field("/starts", Until.THE_LAUNCH, Cohort::starts),
            new Field("/months", Until.THE_PAIRS, Cohort::months),
            new Field("/sessionsPerMonth", Until.THE_SURVEY, Cohort::sessionsPerMonth),
            new Field("/organiser", Until.THE_END, Cohort::organiser),
            new Field("/sponsor", Until.THE_END, Cohort::sponsor),
            new Field("/audience", Until.THE_DIGEST, Cohort::audience),
            new Field("/pairing", Until.THE_MATCHING, Cohort::pairing),
            new Field("/timing/intakeDays", Until.THE_INTAKE, of(Timing::intakeDays)),
            new Field("/timing/pledgeDays", Until.THE_AWARENESS, of(Timing::pledgeDays)),
            new Field("/timing/reviewDays", Until.THE_MATCHING, of(Timing::reviewDays)),
            new Field("/timing/surveyDays", Until.THE_SURVEY, of(Timing::surveyDays)),
            new Field("/timing/approvalDays", Until.THE_SURVEY, of(Timing::approvalDays)),
            new Field("/digestByItself", Until.THE_DIGEST, Cohort::digestByItself));

    private Changeable() {}

    /// The moment from which a field stands.
    private enum Until {
        THE_LAUNCH("the launch"),
        THE_INTAKE("the first letters"),
        THE_AWARENESS("the end of the intake"),
        THE_MATCHING("the matching"),
        THE_PAIRS("the publication of the pairs"),
        THE_SURVEY("the closing survey"),
        THE_DIGEST("the digest is shared"),
        THE_END("the end of the cohort");

        private final String moment;

        Until(String moment) {
            this.moment = moment;
        }

        boolean isOver(Cohort cohort) {
            var phase = cohort.phase();
            return switch (this) {
                case THE_LAUNCH -> cohort.launched() != null;
                case THE_INTAKE -> phase.compareTo(Phase.INTAKE) >= 0;
                case THE_AWARENESS -> phase.compareTo(Phase.AWARENESS) >= 0;
                case THE_MATCHING -> phase.compareTo(Phase.MATCHING) >= 0;
                case THE_PAIRS -> phase.compareTo(Phase.EXCHANGES) >= 0;
                case THE_SURVEY -> phase.compareTo(Phase.SHARING) >= 0;
                case THE_DIGEST -> phase.compareTo(Phase.ECHO) >= 0;
                case THE_END -> Changeable.isOver(phase);
            };
        }
    }

    private record Field(String pointer, Until until, Function<Cohort, Object> value) {
        boolean differs(Cohort before, Cohort after) {
            return !Objects.equals(value.apply(before), value.apply(after));
        }
    }

    /// A field that shall change, and why it may not, where it may not.
    record Edit(String field, List<Problem> problems) {
        Edit {
            problems = List.copyOf(problems);
        }
    }

    static boolean isOver(Phase phase) {
        return switch (phase) {
            case ENDED, CANCELLED, FAILED -> true;
            case DRAFT, INTAKE, AWARENESS, MATCHING, EXCHANGES, SHARING, ECHO -> false;
        };
    }

    static List<Edit> edits(Cohort before, Cohort after) {
        var plain = FIELDS.stream()
                .filter(field -> field.differs(before, after))
                .map(field -> new Edit(field.pointer(), tooLate(field.pointer(), field.until(), before)));
        return Stream.concat(plain, ownSkills(before, after)).toList();
    }

    static List<Problem> problems(Cohort before, List<Edit> edits) {
        return edits.stream().flatMap(edit -> edit.problems().stream()).toList();
    }

    private static List<Problem> tooLate(String pointer, Until until, Cohort cohort) {
        return until.isOver(cohort)
                ? List.of(new Problem(
                        pointer, "not-changeable-any-more", "This stands since %s.".formatted(until.moment)))
                : List.of();
    }

    /// New skills may come until people are matched; those that people may have chosen stay.
    private static Stream<Edit> ownSkills(Cohort before, Cohort after) {
        if (before.ownSkills().equals(after.ownSkills())) {
            return Stream.empty();
        }
        var problems = new ArrayList<>(tooLate("/ownSkills", Until.THE_MATCHING, before));
        if (problems.isEmpty() && before.launched() != null) {
            before.ownSkills().stream()
                    .filter(skill -> after.ownSkills().stream()
                            .noneMatch(kept -> kept.skill().equals(skill.skill())))
                    .map(skill -> new Problem(
                            "/ownSkills",
                            "skill-in-use",
                            "%s may be in somebody's answer; it can get other words, and stays."
                                    .formatted(skill.skill().code())))
                    .forEach(problems::add);
        }
        return Stream.of(new Edit("/ownSkills", problems));
    }

    private static Function<Cohort, Object> of(Function<Timing, Object> days) {
        return cohort -> days.apply(cohort.timing());
    }
}
