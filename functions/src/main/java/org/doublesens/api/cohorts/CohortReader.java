package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.doublesens.program.CatalogueEntry;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.CohortId;
import org.doublesens.program.Contact;
import org.doublesens.program.Context;
import org.doublesens.program.Format;
import org.doublesens.program.Language;
import org.doublesens.program.Lifetime;
import org.doublesens.program.PairingPolicy;
import org.doublesens.program.Phase;
import org.doublesens.program.Skill;
import org.doublesens.program.Sponsor;
import org.doublesens.program.Timing;

/// Reads the body of `POST /cohorts`, with the usual value for all that is left out.
final class CohortReader {
    private static final int MOST_NAME = 120;
    private static final int MOST_READERS = 1_000;
    private static final int MOST_OWN_SKILLS = 50;
    private static final int MOST_YEARS_AHEAD = 3;
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Paris");

    private final Mistakes mistakes;
    private final CohortId cohortId;
    private final String organisation;
    private final Instant now;

    CohortReader(Mistakes mistakes, CohortId cohortId, String organisation, Instant now) {
        this.mistakes = mistakes;
        this.cohortId = cohortId;
        this.organisation = organisation;
        this.now = now;
    }

    CohortOrder read(JsonNode body) {
        var fields = Fields.of(body, mistakes);
        var zone = fields.zone("zone", USUAL_ZONE);
        var organiser = contact(fields.object("organiser"), zone, Language.FR);
        var cohort = cohort(fields, zone, organiser);
        var launch = fields.truth("launch", true);
        var participants = new RosterReader(mistakes, cohortId).read(fields, organiser.language(), zone, launch);
        fields.end();
        inTime(fields, cohort, launch);
        return new CohortOrder(launch ? cohort : cohort.preparing(), participants);
    }

    /// The same body as an edit of a cohort that is kept; what is not touched stays, whatever this reader thinks of it.
    Cohort edited(JsonNode body, Cohort kept, Predicate<String> touched) {
        var fields = Fields.of(body, mistakes);
        var zone = fields.zone("zone", USUAL_ZONE);
        var wished = cohort(fields, zone, contact(fields.object("organiser"), zone, Language.FR));
        fields.end();
        inTime(fields, wished, false);
        var timing = new Timing(
                touched.test("/timing/intakeDays")
                        ? wished.timing().intakeDays()
                        : kept.timing().intakeDays(),
                touched.test("/timing/pledgeDays")
                        ? wished.timing().pledgeDays()
                        : kept.timing().pledgeDays(),
                touched.test("/timing/reviewDays")
                        ? wished.timing().reviewDays()
                        : kept.timing().reviewDays(),
                touched.test("/timing/surveyDays")
                        ? wished.timing().surveyDays()
                        : kept.timing().surveyDays(),
                touched.test("/timing/approvalDays")
                        ? wished.timing().approvalDays()
                        : kept.timing().approvalDays());
        return CohortBuilder.builder(wished)
                .starts(touched.test("/starts") ? wished.starts() : kept.starts())
                .timing(timing)
                .build();
    }

    private Cohort cohort(Fields fields, ZoneId zone, Contact organiser) {
        return new Cohort(
                cohortId,
                0,
                organisation,
                fields.text("name", MOST_NAME),
                fields.oneOf("context", Context.class, Context.COMPANY),
                fields.oneOf("format", Format.class, Format.ROTATING_PAIR),
                fields.truth("keynotes", false),
                zone,
                notPast(fields.date("starts"), zone),
                fields.whole("months", 1, Cohort.MOST_MONTHS, 3),
                fields.whole("sessionsPerMonth", 1, 4, 1),
                organiser,
                sponsor(fields.object("sponsor")),
                audience(fields, organiser.language(), zone),
                ownSkills(fields),
                pairing(fields.objectIfAny("pairing"), PairingPolicy.USUAL),
                timing(fields.objectIfAny("timing")),
                fields.truth("digestByItself", false),
                Phase.DRAFT,
                now,
                null);
    }

    /// A draft may be prepared years ahead; what begins at once must end within a year.
    private void inTime(Fields fields, Cohort cohort, boolean launch) {
        var today = cohort.dayAt(now);
        var latest = launch
                ? Lifetime.latestStart(today, cohort.months(), cohort.timing())
                : today.plusYears(MOST_YEARS_AHEAD);
        if (cohort.starts().isAfter(latest)) {
            var problem = Lifetime.tooFar(latest);
            fields.mistake("starts", problem.code(), problem.detail());
        }
    }

    /// A day that is past means today, so that every wait has its full length.
    private LocalDate notPast(LocalDate starts, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return starts.isBefore(today) ? today : starts;
    }

    private static Contact contact(Fields fields, ZoneId zone, Language language) {
        var contact = new Contact(
                fields.text("name", MOST_NAME),
                fields.email("email"),
                fields.language("language", language),
                fields.zone("zone", zone));
        fields.end();
        return contact;
    }

    private static Sponsor sponsor(Fields fields) {
        var sponsor = new Sponsor(fields.text("name", MOST_NAME), fields.text("title", MOST_NAME));
        fields.end();
        return sponsor;
    }

    private static List<Contact> audience(Fields fields, Language language, ZoneId zone) {
        var addresses = new HashSet<String>();
        return fields.objects("audience", MOST_READERS).stream()
                .map(reader -> reader(reader, language, zone, addresses))
                .toList();
    }

    private static Contact reader(Fields fields, Language language, ZoneId zone, HashSet<String> addresses) {
        var reader = contact(fields, zone, language);
        if (!reader.email().isEmpty() && !addresses.add(RosterReader.folded(reader.email()))) {
            fields.mistake("email", "duplicate-email", "Another reader has this address.");
        }
        return reader;
    }

    private static List<CatalogueEntry> ownSkills(Fields fields) {
        var codes = new HashSet<String>();
        return fields.objects("ownSkills", MOST_OWN_SKILLS).stream()
                .map(skill -> ownSkill(skill, codes))
                .toList();
    }

    private static CatalogueEntry ownSkill(Fields fields, HashSet<String> codes) {
        var code = fields.text("code", 60);
        if (!code.isEmpty() && !Skill.isCode(code)) {
            fields.mistake("code", "not-a-skill-code", "A code reads family.name in lower case, such as house.crm.");
        } else if (!code.isEmpty() && !codes.add(code)) {
            fields.mistake("code", "duplicate-code", "Another skill has this code.");
        }
        var french = fields.text("french", MOST_NAME);
        var english = fields.text("english", MOST_NAME);
        fields.end();
        return new CatalogueEntry(new Skill(isGood(code) ? code : "faulty.code"), french, english);
    }

    private static boolean isGood(String code) {
        return code.length() <= 60 && Skill.isCode(code);
    }

    /// @param usual what holds where nothing is said
    static PairingPolicy pairing(Fields fields, PairingPolicy usual) {
        var policy = new PairingPolicy(
                fields.truth("review", usual.review()),
                fields.truth("publishUnreviewed", usual.publishUnreviewed()),
                fields.truth("trios", usual.trios()),
                fields.whole("rankGap", 0, 20, usual.rankGap()),
                fields.has("relaxed") ? fields.someOf("relaxed", PairingPolicy.HardRule.class) : usual.relaxed());
        fields.end();
        return policy;
    }

    private static Timing timing(Fields fields) {
        var usual = Timing.USUAL;
        var timing = new Timing(
                fields.whole("intakeDays", 1, 40, usual.intakeDays()),
                fields.whole("pledgeDays", 1, 20, usual.pledgeDays()),
                fields.whole("reviewDays", 1, 20, usual.reviewDays()),
                fields.whole("surveyDays", 1, 20, usual.surveyDays()),
                fields.whole("approvalDays", 1, 20, usual.approvalDays()));
        fields.end();
        return timing;
    }
}
