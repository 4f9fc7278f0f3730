package org.doublesens.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.PARIS;
import static org.doublesens.program.Somebody.cohort;

import java.net.URI;
import org.doublesens.link.Links;
import org.doublesens.program.Contact;
import org.doublesens.program.Digest;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

/// A letter that is only tried cannot be taken for one that counts.
final class TrialTest {
    private static final Letters LETTERS = new Letters("bonjour@doublesens.example.org", "reply.example.org");

    @Test
    void saysInSubjectTitleAndBodyOfEveryKindThatItIsATest() {
        for (var language : Language.values()) {
            var note = language == Language.FR ? "Ceci est un test" : "This is a test";
            var organiser = new Contact("Hélène Roux", "helene@example.org", language, PARIS);
            for (var specimen : new Specimens(cohort().starts(), cohort().format()).all()) {
                var letter = Letter.trial(organiser, specimen.words(), MONDAY);
                var preview = LETTERS.preview(sending(letter, organiser));

                assertThat(preview.subject()).as(letter.id()).startsWith("[Test] ");
                assertThat(preview.text()).as(letter.id()).contains(note).startsWith("[Test] ");
                assertThat(preview.html()).as(letter.id()).contains(note, ">[Test] ");
                assertThat(preview.attachments())
                        .as(letter.id())
                        .allMatch(file -> file.content().contains("[Test] "));
            }
        }
    }

    @Test
    void saysNothingOfTheKindInALetterThatCounts() {
        var letter = Letter.toOrganiser("", new Words.CohortEnded(), MONDAY);

        assertThat(letter.isTrial()).isFalse();
        assertThat(LETTERS.preview(sending(letter, cohort().organiser())).subject())
                .doesNotContain("Test");
    }

    private static Sending sending(Letter letter, Contact organiser) {
        var links = Links.thatOpenNothing(URI.create("https://doublesens.example.org"), cohort().cohortId(), MONDAY);
        return new Sending(cohort(), Reader.of(organiser), letter, links, MONDAY, Digest.EMPTY);
    }
}
