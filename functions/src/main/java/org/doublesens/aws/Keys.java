package org.doublesens.aws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.doublesens.program.Appointment;
import org.doublesens.program.Audit;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Entry;
import org.doublesens.program.FlashRequest;
import org.doublesens.program.Gate;
import org.doublesens.program.Heritage;
import org.doublesens.program.Keynote;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.Mailbag;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Met;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Survey;
import org.doublesens.program.Swap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How the keys of the table are spelled, here and nowhere else.
public final class Keys {
    static final String PARTITION = "pk";
    static final String SORT = "sk";
    static final String LOOKUP = "lookup";
    static final String LOOKUP_AT = "lookupAt";
    static final String LOOKUP_INDEX = "lookup";
    static final String ALL_COHORTS = "COHORTS";

    private static final String COHORT = "COHORT#";
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private static final Map<Class<? extends Entry>, String> FAMILIES = Map.ofEntries(
            Map.entry(Cohort.class, "COHORT"),
            Map.entry(Participant.class, "PERSON#"),
            Map.entry(Pair.class, "PAIR#"),
            Map.entry(Session.class, "SESSION#"),
            Map.entry(Pulse.class, "PULSE#"),
            Map.entry(Lesson.class, "LESSON#"),
            Map.entry(Keynote.class, "KEYNOTE#"),
            Map.entry(Midpoint.class, "MIDPOINT#"),
            Map.entry(Survey.class, "SURVEY#"),
            Map.entry(SkillMap.class, "SKILLMAP#"),
            Map.entry(Swap.class, "SWAP#"),
            Map.entry(Gate.class, "GATE#"),
            Map.entry(Appointment.class, "APPOINTMENT#"),
            Map.entry(MatchingRun.class, "RUN#"),
            Map.entry(Met.class, "MET#"),
            Map.entry(Digest.class, "DIGEST#"),
            Map.entry(Audit.class, "AUDIT#"),
            Map.entry(FlashRequest.class, "FLASH#"),
            Map.entry(Heritage.class, "HERITAGE#"),
            Map.entry(Letter.class, "LETTER#"),
            Map.entry(Mailbag.class, "MAILBAG#"));

    private Keys() {}

    static AttributeValue partition(CohortId cohort) {
        return text(COHORT + cohort.value());
    }

    static AttributeValue sort(Class<? extends Entry> kind, String id) {
        return text(kind == Cohort.class ? family(kind) : family(kind) + id);
    }

    /// The end of everything whose id begins so: no character of Unicode comes after the one it ends with.
    static AttributeValue lastOf(Class<? extends Entry> kind, String idPrefix) {
        return text(family(kind) + idPrefix + LAST_CHARACTER);
    }

    static Map<String, AttributeValue> of(CohortId cohort, Class<? extends Entry> kind, String id) {
        return Map.of(PARTITION, partition(cohort), SORT, sort(kind, id));
    }

    /// What the cohorts of one organisation begin with in the list of all; no name begins with another one.
    static String organisation(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "#";
    }

    /// The key inside an item or an index entry.
    static Map<String, AttributeValue> ofItem(Map<String, AttributeValue> item) {
        return Map.of(PARTITION, Items.attribute(item, PARTITION), SORT, Items.attribute(item, SORT));
    }

    static String address(String email) {
        return "ADDRESS#" + email.strip().toLowerCase(Locale.ROOT);
    }

    static String mark(String mark) {
        return "MARK#" + mark.toLowerCase(Locale.ROOT);
    }

    static String met(String juniorFingerprint) {
        return "MET#" + juniorFingerprint;
    }

    /// The cohort a partition key speaks of.
    public static CohortId cohortOf(String partition) {
        return new CohortId(partition.substring(COHORT.length()));
    }

    /// The id inside a sort key of that kind.
    public static String idOf(Class<? extends Entry> kind, String sort) {
        return sort.substring(family(kind).length());
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static String family(Class<? extends Entry> kind) {
        var family = FAMILIES.get(kind);
        if (family == null) {
            throw new IllegalArgumentException("no keys for " + kind);
        }
        return family;
    }
}
