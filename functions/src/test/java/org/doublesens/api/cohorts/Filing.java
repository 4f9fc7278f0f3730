package org.doublesens.api.cohorts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;

import org.doublesens.program.Changes;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;

/// Files of a small company, and the cohort they are sent to.
final class Filing {
    static final String HEADER = "external_id;email;first_name;last_name;level;population;team;active\n";
    static final String LINA = "1;lina@example.org;Lina;Benali;2;junior;Data;1\n";
    static final String WALTER = "2;walter@example.org;Walter;Roy;8;senior;Sales;1\n";
    static final String EMMA = "3;emma@example.org;Emma;Petit;8;senior;Legal;1\n";
    static final String ROSTER = "/cohorts/spring/roster";

    private final Office office;

    Filing(Office office) {
        this.office = office;
    }

    void inPhase(Phase phase, String csv) {
        office.memory.save(SPRING, Changes.NONE.once(Somebody.cohort().in(Phase.DRAFT)));
        assertThat(csv(ROSTER, csv).status()).isEqualTo(200);
        office.memory.save(
                SPRING, Changes.NONE.update(office.memory.cohort(SPRING).in(phase)));
    }

    Office.Reply csv(String path, String text) {
        return office.upload(path, "text/csv", text.getBytes(UTF_8));
    }

    void rewrite(Participant person) {
        office.memory.save(SPRING, Changes.NONE.update(person));
    }

    Participant person(String externalId) {
        return office.person(id(externalId));
    }

    static String id(String externalId) {
        return ParticipantId.of(SPRING, externalId).value();
    }

    static String many(int count) {
        var rows = new StringBuilder();
        for (var at = 100; at < 100 + count; at++) {
            rows.append("%d;p%d@example.org;P;Q;%d;%s;;1\n"
                    .formatted(at, at, at % 2 == 0 ? 2 : 8, at % 2 == 0 ? "junior" : "senior"));
        }
        return rows.toString();
    }
}
