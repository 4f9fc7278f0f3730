package org.doublesens.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doublesens.link.Links;
import org.doublesens.program.Cohort;
import org.doublesens.program.Contact;
import org.doublesens.program.Digest;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Recipient;
import org.doublesens.program.Side;
import org.jspecify.annotations.Nullable;

/// Shows each kind of letter before any is sent: about invented people, with links that open nothing.
public final class Rehearsal {
    private static final ParticipantId READER = new ParticipantId("walter");

    private final Letters letters;
    private final URI site;

    /// @param site where people's links lead, without a slash at the end
    public Rehearsal(Letters letters, URI site) {
        this.letters = letters;
        this.site = site;
    }

    /// The kinds there are, each once, in the order in which people get them.
    public static List<String> kinds(Cohort cohort) {
        return specimens(cohort).stream().map(Rehearsal::kind).distinct().toList();
    }

    /// The first words of a kind.
    public static Optional<Specimens.Specimen> of(Cohort cohort, String kind) {
        return specimens(cohort).stream()
                .filter(specimen -> kind(specimen).equals(kind))
                .findFirst();
    }

    /// @param side   whose wording, where it differs
    /// @param digest what the digest's letter shows; absent elsewhere
    public Preview preview(
            Cohort cohort,
            Specimens.Specimen specimen,
            Language language,
            Side side,
            @Nullable Digest digest,
            Instant now) {
        var letter = Letter.about("rehearsal", specimen.recipient(), specimen.words(), now);
        return letters.preview(new Sending(
                cohort,
                reader(cohort, specimen.recipient(), language, side),
                letter,
                Links.thatOpenNothing(site, cohort.cohortId(), now),
                now,
                digest));
    }

    private static List<Specimens.Specimen> specimens(Cohort cohort) {
        return new Specimens(cohort.starts(), cohort.format()).all();
    }

    private static String kind(Specimens.Specimen specimen) {
        return Letter.about("", specimen.recipient(), specimen.words(), Instant.EPOCH)
                .kind();
    }

    private static Reader reader(Cohort cohort, Recipient recipient, Language language, Side side) {
        var organiser = cohort.organiser();
        return switch (recipient) {
            case Recipient.Person person -> Reader.of(someone(cohort, language, side));
            case Recipient.Organiser it ->
                Reader.of(new Contact(organiser.name(), organiser.email(), language, organiser.zone()));
            case Recipient.Reader it -> Reader.of(new Contact("", organiser.email(), language, cohort.zone()));
            case Recipient.Former it ->
                Reader.of(new Contact("Walter Simon", "walter@example.org", language, cohort.zone()));
        };
    }

    private static Participant someone(Cohort cohort, Language language, Side side) {
        var profile = new Participant.Profile(
                "", "walter@example.org", "Walter", "Simon", language, cohort.zone(), side, 0, "", "", "", "");
        return new Participant(READER, 0, profile, Participant.Standing.PAIRED, null, null, null, false);
    }
}
