package org.doublesens.exchanges;

import org.doublesens.program.Lesson;

/// Puts together what one person wrote about one session at different times.
final class Notes {
    private Notes() {}

    /// As long as a lesson may be.
    static String cut(String text) {
        var words = text.strip();
        if (words.length() <= AnswerPulse.LONGEST_LESSON) {
            return words;
        }
        var end = AnswerPulse.LONGEST_LESSON - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    static boolean holds(Lesson lesson, String note) {
        return lesson.text().contains(note);
    }

    static Lesson joined(Lesson lesson, String note) {
        return lesson.saying(cut(note.contains(lesson.text()) ? note : lesson.text() + "\n" + note), lesson.share());
    }
}
