package org.doublesens.pages.console;

import org.doublesens.pages.Figures;
import org.doublesens.pages.Voice;
import org.doublesens.program.Digest;

/// A number, a talk or a fact of the draft, as the organiser keeps it or leaves it out.
///
/// @param name   what an edit calls it
/// @param value  the number itself; empty where there is none
/// @param ground where it comes from; may be empty
public record DigestPart(String name, String title, String value, String ground) {
    static DigestPart of(Digest.Figure figure, Voice voice) {
        return new DigestPart(
                figure.name(),
                Figures.name(figure, voice),
                Figures.value(figure, voice),
                Figures.formula(figure, voice) + ", n = " + figure.n());
    }

    static DigestPart of(Digest.Talk talk, Frame frame) {
        var when = frame.voice().shortMoment(talk.starts(), frame.cohort().zone());
        return new DigestPart(talk.name(), talk.subject(), "", talk.speaker() + ", " + when);
    }

    static DigestPart of(Digest.Fact fact, Voice voice) {
        return new DigestPart(fact.kind().name(), Figures.fact(fact, voice), "", "");
    }
}
