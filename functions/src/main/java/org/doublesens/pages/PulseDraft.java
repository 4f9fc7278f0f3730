package org.doublesens.pages;

import org.doublesens.program.Lesson;
import org.doublesens.program.Pulse;
import org.jspecify.annotations.Nullable;

/// The pulse form as it is filled now, right or wrong.
public record PulseDraft(String took, String useful, String led, String fit, String lesson, String share) {

    /// Nothing but what was tapped in the letter.
    public static PulseDraft tapped(String took, String useful, String fit) {
        var met = took.isEmpty() && !(useful.isEmpty() && fit.isEmpty());
        return new PulseDraft(met ? "YES" : took, useful, "", fit, "", "NO");
    }

    /// With a sentence that came by reply before.
    public PulseDraft withNote(String note) {
        return new PulseDraft(took, useful, led, fit, note, share);
    }

    /// What was noted.
    public static PulseDraft of(Pulse pulse, @Nullable Lesson lesson) {
        var fit = pulse.fit();
        return new PulseDraft(
                pulse.took().name(),
                pulse.useful() == 0 ? "" : Integer.toString(pulse.useful()),
                pulse.led().name(),
                fit == null ? "" : fit.name(),
                lesson == null ? "" : lesson.text(),
                lesson == null ? "NO" : lesson.share().name());
    }
}
