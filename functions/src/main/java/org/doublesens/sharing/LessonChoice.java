package org.doublesens.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.Digest;
import org.doublesens.program.Lesson;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;

/// Chooses the lessons of a digest: only those whose authors agreed, by skill, as many voices as possible.
final class LessonChoice {
    /// What people still read, and what one item of the table still holds.
    static final int MOST = 120;

    private static final int MOST_A_SKILL = 6;
    private static final int MOST_CHARACTERS = 600;
    private static final String NO_SKILL = "~";

    private LessonChoice() {}

    /// The same lessons give the same choice; who was chosen least is chosen first.
    ///
    /// In a skill they stand in the order of their words: that of their ids would put the two of a pair
    /// side by side, and tell the unnamed one by the named one.
    static List<Digest.Shared> of(List<Lesson> lessons, List<Participant> participants) {
        Map<ParticipantId, Participant> people =
                participants.stream().collect(Collectors.toMap(Participant::participantId, Function.identity()));
        var chosen = new ArrayList<Digest.Shared>();
        var voices = new HashMap<ParticipantId, Integer>();
        for (var ofOneSkill : bySkill(lessons).values()) {
            first(ofOneSkill, voices).stream()
                    .map(lesson -> shared(lesson, people))
                    .sorted(Comparator.comparing(Digest.Shared::text))
                    .forEach(chosen::add);
        }
        return List.copyOf(chosen.subList(0, Math.min(MOST, chosen.size())));
    }

    private static Map<String, List<Lesson>> bySkill(List<Lesson> lessons) {
        return lessons.stream()
                .filter(lesson ->
                        lesson.share() != Lesson.Share.NO && !lesson.text().isBlank())
                .collect(Collectors.groupingBy(LessonChoice::skill, TreeMap::new, Collectors.toList()));
    }

    private static List<Lesson> first(List<Lesson> ofOneSkill, Map<ParticipantId, Integer> voices) {
        var left = new ArrayList<>(ofOneSkill);
        var first = new ArrayList<Lesson>();
        while (!left.isEmpty() && first.size() < MOST_A_SKILL) {
            var next = left.stream()
                    .min(Comparator.<Lesson, Integer>comparing(lesson -> voices.getOrDefault(lesson.author(), 0))
                            .thenComparing(Lesson::id))
                    .orElseThrow();
            left.remove(next);
            first.add(next);
            voices.merge(next.author(), 1, Integer::sum);
        }
        return first;
    }

    private static String skill(Lesson lesson) {
        var skill = lesson.skill();
        return skill == null ? NO_SKILL : skill.code();
    }

    static Digest.Shared shared(Lesson lesson, Map<ParticipantId, Participant> people) {
        return new Digest.Shared(lesson.id(), lesson.skill(), shortened(lesson.text()), author(lesson, people));
    }

    /// Who left or is no longer kept is no longer named, as their last letter promises.
    private static String author(Lesson lesson, Map<ParticipantId, Participant> people) {
        var person = people.get(lesson.author());
        return switch (lesson.share()) {
            case NAMED ->
                person == null || !person.isActive() ? "" : person.profile().fullName();
            case UNNAMED, NO -> "";
        };
    }

    private static String shortened(String text) {
        var stripped = text.strip();
        if (stripped.length() <= MOST_CHARACTERS) {
            return stripped;
        }
        var end =
                Character.isHighSurrogate(stripped.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return stripped.substring(0, end) + "…";
    }
}
