package org.doublesens.mail;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Links;
import org.doublesens.link.SomeKeys;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.Contact;
import org.doublesens.program.Context;
import org.doublesens.program.Digest;
import org.doublesens.program.Format;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ParticipantProfileBuilder;
import org.doublesens.program.Recipient;
import org.doublesens.program.Side;
import org.doublesens.program.Skill;
import org.doublesens.program.Somebody;
import org.doublesens.program.Unit;
import org.doublesens.program.Words;
import org.jspecify.annotations.Nullable;

/// Letters about to leave, told in few words, for the tests.
final class Sendings {
    static final Instant NOW = Instant.parse("2027-02-08T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2027, 2, 8);
    static final LinkSigner SIGNER = new LinkSigner(new SomeKeys());

    private Sendings() {}

    /// Every specimen, in each language, for each side, context and format.
    static List<Sending> all() {
        var all = new ArrayList<Sending>();
        for (var language : Language.values()) {
            for (var side : Side.values()) {
                all.addAll(all(cohort(Context.ENTREPRENEURS, Format.ROTATING_PAIR, language), language, side));
                for (var format : Format.values()) {
                    all.addAll(all(cohort(Context.COMPANY, format, language), language, side));
                }
            }
        }
        return all;
    }

    private static List<Sending> all(Cohort cohort, Language language, Side side) {
        return new Specimens(TODAY, cohort.format())
                .all().stream()
                        .map(specimen -> of(cohort, specimen, person(language, side)))
                        .toList();
    }

    static Sending of(Words words, Language language, Side side) {
        return of(
                cohort(Context.COMPANY, Format.ROTATING_PAIR, language),
                new Specimens.Specimen(words, new Recipient.Person(new ParticipantId("walter"))),
                person(language, side));
    }

    static Sending of(Cohort cohort, Specimens.Specimen specimen, Participant person) {
        var letter = Letter.about("meaning", specimen.recipient(), specimen.words(), NOW);
        return sending(cohort, reader(cohort, specimen.recipient(), person), letter);
    }

    static Sending sending(Cohort cohort, Reader reader, Letter letter) {
        var links = new Links(
                SIGNER,
                URI.create("https://doublesens.example.org"),
                cohort.cohortId(),
                letter.recipient().key(),
                NOW);
        return new Sending(cohort, reader, letter, links, NOW, digest(letter.words()));
    }

    private static Reader reader(Cohort cohort, Recipient recipient, Participant person) {
        return switch (recipient) {
            case Recipient.Person _ -> Reader.of(person);
            case Recipient.Organiser _ -> Reader.of(cohort.organiser());
            case Recipient.Reader _ ->
                Reader.of(new Contact("", "reader@example.org", person.language(), Somebody.PARIS));
            case Recipient.Former(var contact) ->
                Reader.of(new Contact(contact.name(), contact.email(), person.language(), contact.zone()));
        };
    }

    static Participant person(Language language, Side side) {
        var known = side == Side.JUNIOR ? Somebody.junior("walter") : Somebody.senior("walter");
        var speaking = known.described(ParticipantProfileBuilder.builder(known.profile())
                .lastName("Simon")
                .language(language)
                .department("")
                .team("")
                .site("")
                .build());
        return Somebody.answering(
                speaking, List.of("skill.negotiate", "skill.lead"), List.of("ai.automation", "social.network"));
    }

    static Cohort cohort(Context context, Format format, Language language) {
        return cohort("Printemps d'entraide", context, format, language);
    }

    static Cohort cohort(String name, Context context, Format format, Language language) {
        return CohortBuilder.builder(Somebody.cohort())
                .name(name)
                .context(context)
                .format(format)
                .organiser(new Contact("Hélène Roux", "helene.roux@example.org", language, Somebody.PARIS))
                .build();
    }

    private static @Nullable Digest digest(Words words) {
        if (!(words instanceof Words.DigestShared)) {
            return null;
        }
        return new Digest(
                0,
                Digest.State.APPROVED,
                Map.of(),
                List.of(
                        new Digest.Shared(
                                "a",
                                new Skill("ai.automation"),
                                "Un agent qui trie mes mails, et vingt minutes gagnées",
                                "Lina Moreau"),
                        new Digest.Shared("b", null, "Oser dire je ne sais pas", "")),
                Arrays.stream(Unit.values())
                        .map(unit -> new Digest.Figure("session-completion", unit, 870, 24))
                        .toList(),
                List.of(new Digest.Talk("Noé Petit", "Langage inclusif", NOW)),
                List.of(new Digest.Fact(Digest.Fact.Kind.ROLES_TURNED, 3)),
                Map.of());
    }
}
