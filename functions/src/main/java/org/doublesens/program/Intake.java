package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a participant told us in the intake form.
///
/// @param wishes           ranked, the first counts most
/// @param freeSkills       what the catalogue lacks, in the person's own words, for the organiser to map
/// @param workingLanguages BCP 47 language tags, such as `fr`
/// @param avoid            people not to be paired with; shown to nobody
/// @param consented        when the charter was accepted
@RecordBuilder
public record Intake(
        List<Offer> offers,
        List<Wish> wishes,
        List<String> freeSkills,
        Set<HalfDay> halfDays,
        ZoneId zone,
        Set<String> workingLanguages,
        Texts texts,
        Set<ParticipantId> avoid,
        @Nullable Hesitation hesitation,
        Instant consented,
        int charterVersion) {
    public static final int MOST_OFFERS = 5;
    public static final int MOST_WISHES = 3;

    /// What makes a person hesitate; it chooses one paragraph of the awareness letters and is shown to nobody.
    public enum Hesitation {
        TIME,
        SAYING_I_DO_NOT_KNOW,
        HIERARCHY,
        PRIVACY
    }

    /// The optional free texts; empty where nothing was said.
    ///
    /// @param situation a concrete situation where the learning would be used, shown to the partner
    /// @param keynote   a subject for a 15-minute talk
    /// @param offLimits subjects the partner should not raise, shown to the partner only
    /// @param videoLink where the pair meets
    /// @param avoid     the people not to be paired with, as the person wrote them; shown to nobody else
    public record Texts(String situation, String keynote, String offLimits, String videoLink, String avoid) {
        public static final Texts NONE = new Texts("", "", "", "");

        public Texts(String situation, String keynote, String offLimits, String videoLink) {
            this(situation, keynote, offLimits, videoLink, "");
        }
    }

    /// The same answers with another subject for a talk.
    public Intake proposing(String subject) {
        var said = new Texts(texts.situation(), subject, texts.offLimits(), texts.videoLink(), texts.avoid());
        return IntakeBuilder.from(this).withTexts(said);
    }

    public Intake {
        offers = List.copyOf(offers);
        wishes = List.copyOf(wishes);
        freeSkills = List.copyOf(freeSkills);
        halfDays = Set.copyOf(halfDays);
        workingLanguages = Set.copyOf(workingLanguages);
        avoid = Set.copyOf(avoid);
        Checks.between("offers", offers.size(), 0, MOST_OFFERS);
        Checks.between("wishes", wishes.size(), 0, MOST_WISHES);
    }
}
