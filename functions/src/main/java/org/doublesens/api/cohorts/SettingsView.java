package org.doublesens.api.cohorts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.doublesens.program.CatalogueEntry;
import org.doublesens.program.Cohort;
import org.doublesens.program.Contact;
import org.doublesens.program.Context;
import org.doublesens.program.Format;
import org.doublesens.program.PairingPolicy;
import org.doublesens.program.Sponsor;
import org.doublesens.program.Timing;

/// What the organiser ordered, in the fields of the order, so that what is read can be edited and sent back.
record SettingsView(
        String name,
        Context context,
        Format format,
        boolean keynotes,
        ZoneId zone,
        LocalDate starts,
        int months,
        int sessionsPerMonth,
        Reader organiser,
        Sponsor sponsor,
        List<Reader> audience,
        List<OwnSkill> ownSkills,
        PairingPolicy pairing,
        Timing timing,
        boolean digestByItself) {

    /// Somebody to write to.
    record Reader(String name, String email, String language, ZoneId zone) {
        static Reader of(Contact contact) {
            return new Reader(
                    contact.name(), contact.email(), contact.language().tag(), contact.zone());
        }
    }

    /// A skill of the cohort's own.
    record OwnSkill(String code, String french, String english) {
        static OwnSkill of(CatalogueEntry entry) {
            return new OwnSkill(entry.skill().code(), entry.french(), entry.english());
        }
    }

    static SettingsView of(Cohort cohort) {
        return new SettingsView(
                cohort.name(),
                cohort.context(),
                cohort.format(),
                cohort.keynotes(),
                cohort.zone(),
                cohort.starts(),
                cohort.months(),
                cohort.sessionsPerMonth(),
                Reader.of(cohort.organiser()),
                cohort.sponsor(),
                cohort.audience().stream().map(Reader::of).toList(),
                cohort.ownSkills().stream().map(OwnSkill::of).toList(),
                cohort.pairing(),
                cohort.timing(),
                cohort.digestByItself());
    }
}
