package org.doublesens.local.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doublesens.link.KeyRing;
import org.doublesens.link.LinkKey;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Links;
import org.doublesens.mail.Letters;
import org.doublesens.mail.Reader;
import org.doublesens.mail.Sending;
import org.doublesens.mail.Specimens;
import org.doublesens.mail.Specimens.Specimen;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Contact;
import org.doublesens.program.Context;
import org.doublesens.program.Digest;
import org.doublesens.program.Format;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.Offer;
import org.doublesens.program.PairingPolicy;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Recipient;
import org.doublesens.program.Side;
import org.doublesens.program.Skill;
import org.doublesens.program.Sponsor;
import org.doublesens.program.Timing;
import org.doublesens.program.Unit;
import org.doublesens.program.Wish;

/// Every letter the program can send, about invented people, in a language, for a role and a format.
record Gallery(Language language, Side side, Format format, Context context) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 8);
    private static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final CohortId COHORT = new CohortId("gallery");
    private static final URI NOWHERE = URI.create("https://double-sens.example");
    private static final Letters LETTERS = new Letters("programme@double-sens.example", "reponses.double-sens.example");

    /// Gives no key that opens a door: links of the gallery lead nowhere.
    private static final LinkSigner SIGNER = new LinkSigner(new KeyRing() {
        private final LinkKey key = new LinkKey("gallery", new byte[32]);

        @Override
        public LinkKey current() {
            return key;
        }

        @Override
        public Optional<LinkKey> byId(String id) {
            return Optional.empty();
        }
    });

    List<Specimen> specimens() {
        return new Specimens(TODAY, format).all();
    }

    /// The kind of letter, as its record is called.
    static String kind(Specimen specimen) {
        return specimen.words().getClass().getSimpleName();
    }

    String subject(Specimen specimen) {
        return LETTERS.preview(sending(specimen)).subject();
    }

    byte[] mime(Specimen specimen) {
        return LETTERS.compose(sending(specimen)).mime();
    }

    private Sending sending(Specimen specimen) {
        var letter = Letter.about("gallery", specimen.recipient(), specimen.words(), NOW);
        var links = new Links(SIGNER, NOWHERE, COHORT, specimen.recipient().key(), NOW);
        return new Sending(cohort(), reader(specimen.recipient()), letter, links, NOW, digest());
    }

    private Reader reader(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person _ -> Reader.of(walter());
            case Recipient.Organiser _ -> Reader.of(organiser());
            case Recipient.Reader _ ->
                Reader.of(new Contact("Comité de direction", "comite@example.org", language, PARIS));
            case Recipient.Former _ -> Reader.of(new Contact("Walter Simon", "walter@example.org", language, PARIS));
        };
    }

    private Contact organiser() {
        return new Contact("Hélène Roux", "helene.roux@example.org", language, PARIS);
    }

    private Participant walter() {
        var profile = new Participant.Profile(
                "HR-1",
                "walter.simon@example.org",
                "Walter",
                "Simon",
                language,
                PARIS,
                side,
                8,
                "Finance",
                "Trésorerie",
                "Paris",
                "");
        var person = new Participant(
                new ParticipantId("walter"), 0, profile, Participant.Standing.INVITED, null, null, null, false);
        return person.answering(new Intake(
                List.of(new Offer(new Skill("skill.negotiate"), 4), new Offer(new Skill("skill.lead"), 3)),
                List.of(new Wish(new Skill("ai.automation"), 1), new Wish(new Skill("social.network"), 2)),
                List.of(),
                EnumSet.of(HalfDay.MONDAY_MORNING, HalfDay.TUESDAY_AFTERNOON),
                PARIS,
                Set.of("fr", "en"),
                Intake.Texts.NONE,
                Set.of(),
                null,
                NOW,
                Cohort.CHARTER_VERSION));
    }

    private Cohort cohort() {
        return new Cohort(
                COHORT,
                0,
                "",
                "Double Sens, printemps 2027",
                context,
                format,
                true,
                PARIS,
                TODAY.minusDays(35),
                3,
                2,
                organiser(),
                new Sponsor("Marc Aubry", "Directeur général"),
                List.of(),
                List.of(),
                PairingPolicy.USUAL,
                Timing.USUAL,
                false,
                Phase.EXCHANGES,
                NOW,
                null);
    }

    private static Digest digest() {
        return new Digest(
                0,
                Digest.State.APPROVED,
                Map.of(
                        Language.FR, "Merci pour ces six mois : vous m'avez appris à poser de meilleures questions.",
                        Language.EN, "Thank you for these six months: you taught me to ask better questions."),
                List.of(
                        new Digest.Shared(
                                "a",
                                new Skill("ai.automation"),
                                "Écrire d'abord à qui l'on s'adresse, puis seulement ce que l'on veut.",
                                "Lina Moreau"),
                        new Digest.Shared("b", null, "Dire « je ne sais pas » a ouvert la meilleure discussion.", "")),
                List.of(
                        new Digest.Figure("session-completion", Unit.PER_MILLE, 870, 24),
                        new Digest.Figure("minutes-by-juniors", Unit.MINUTES, 540, 12),
                        new Digest.Figure("recommend", Unit.POINTS, 62, 21)),
                List.of(new Digest.Talk("Noé Petit", "Langage inclusif", NOW)),
                List.of(new Digest.Fact(Digest.Fact.Kind.ROLES_TURNED, 3)),
                Map.of());
    }
}
