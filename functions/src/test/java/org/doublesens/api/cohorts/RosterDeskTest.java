package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.api.cohorts.Filing.EMMA;
import static org.doublesens.api.cohorts.Filing.HEADER;
import static org.doublesens.api.cohorts.Filing.LINA;
import static org.doublesens.api.cohorts.Filing.ROSTER;
import static org.doublesens.api.cohorts.Filing.WALTER;
import static org.doublesens.api.cohorts.Filing.many;
import static org.doublesens.program.Somebody.SPRING;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantProfileBuilder;
import org.doublesens.program.Phase;
import org.doublesens.program.Side;
import org.junit.jupiter.api.Test;

/// HR's roster over HTTP: read, previewed, and made true.
final class RosterDeskTest {
    private final Office office = new Office();
    private final Filing filing = new Filing(office);

    @Test
    void previewsWhoJoinsChangesAndLeavesAndWritesNothing() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var before = office.memory.everything(SPRING);

        var preview = filing.csv(ROSTER + "/preview?mode=full", HEADER + LINA.replace("Data", "Ops") + EMMA);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().at("/joining/0/name").asText()).isEqualTo("Emma Petit");
        assertThat(preview.json().at("/changing/0/changes").toString())
                .isEqualTo("[{\"field\":\"team\",\"from\":\"Data\",\"to\":\"Ops\"}]");
        assertThat(preview.json().at("/leaving/0/externalId").asText()).isEqualTo("2");
        assertThat(office.memory.everything(SPRING)).isEqualTo(before);
    }

    @Test
    void leavesAsItIsWhatAFileDoesNotSpeakOf() {
        var whole =
                "matricule;email;prénom;nom;niveau;population;équipe;service;matricule responsable;langue;ne pas associer avec\n"
                        + "1;lina@example.org;Lina;Benali;2;junior;Data;R&D;2;en;9\n2;walter@example.org;Walter;Roy;8;sénior;;;;;\n";
        filing.inPhase(Phase.INTAKE, whole);
        var before = filing.person("1").profile();

        var synced = filing.csv(
                ROSTER,
                "matricule;email;prénom;nom;niveau;population;langue\n1;lina.b@example.org;Lina;Benali;3;junior;\n");

        assertThat(synced.status()).isEqualTo(200);
        assertThat(filing.person("1").profile())
                .isEqualTo(ParticipantProfileBuilder.builder(before)
                        .email("lina.b@example.org")
                        .rank(3)
                        .build());
    }

    @Test
    void emptiesWhatAnEmptyCellSaysIsEmpty() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        filing.csv(ROSTER, HEADER + LINA.replace("Data", ""));

        assertThat(filing.person("1").profile().team()).isEmpty();
        assertThat(filing.person("2").profile().team()).isEqualTo("Sales");
    }

    @Test
    void saysOfAWorkbookThatItIsNone() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        var refused = filing.csv(ROSTER, "PK\u0003\u0004" + "\u0000".repeat(200));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("workbook");
        assertThat(refused.json().path("errors")).hasSize(1);
    }

    @Test
    void changesNothingWhereOneRowIsWrong() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var before = office.memory.everything(SPRING);

        var refused = filing.csv(ROSTER, HEADER + EMMA + "4;lina@example.org;Bea;Noir;2;junior;Data;1\n5;x;;;;;;\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors")).anySatisfy(error -> {
            assertThat(error.path("code").asText()).isEqualTo("email-taken");
            assertThat(error.path("cell").toString())
                    .isEqualTo("{\"row\":3,\"column\":\"email\",\"value\":\"lina@example.org\"}");
        });
        assertThat(refused.json().path("errors"))
                .anyMatch(error -> error.path("cell").path("row").asInt() == 4);
        assertThat(office.memory.everything(SPRING)).isEqualTo(before);
    }

    @Test
    void isDoneWhenItIsSentASecondTime() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        filing.csv(ROSTER + "?mode=full", HEADER + LINA + EMMA);
        var after = office.memory.everything(SPRING);

        var again = filing.csv(ROSTER + "?mode=full", HEADER + LINA + EMMA);

        assertThat(again.json().path("complete").asBoolean()).isTrue();
        assertThat(again.json().at("/counts/joining").asInt()).isZero();
        assertThat(office.memory.everything(SPRING)).isEqualTo(after);
    }

    @Test
    void tellsWhoIsAutoByTheLevelAndLeavesThemWhereTheyAre() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var auto = "9;zoe@example.org;Zoé;Un;6;auto;;\n" + LINA.replace(";2;junior", ";9;auto");

        assertThat(filing.csv(ROSTER, HEADER + auto).codes()).containsExactly("/rows/2/side side-unclear");

        filing.csv(ROSTER + "?seniorFrom=6", HEADER + auto);
        assertThat(filing.person("9").side()).isEqualTo(Side.SENIOR);
        assertThat(filing.person("1").side()).isEqualTo(Side.JUNIOR);
    }

    @Test
    void takesACompanyFileThatSpeaksOfStrangersToo() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        var synced = filing.csv(ROSTER + "?newcomers=ignore", HEADER + LINA.replace("Data", "Ops") + many(30));

        assertThat(synced.json().at("/counts/strangers").asInt()).isEqualTo(30);
        assertThat(office.memory.participants(SPRING)).hasSize(2);
        assertThat(filing.person("1").profile().team()).isEqualTo("Ops");
    }

    @Test
    void findsManagersAndThoseToKeepApartByTheirAddress() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        filing.csv(
                ROSTER,
                "matricule;mail;prénom;nom;niveau;population;email du manager;exclusions\n"
                        + "4;bea@example.org;Bea;Noir;2;junior;Walter@example.org;lina@example.org|77\n");

        assertThat(filing.person("4").profile().managerId()).isEqualTo("2");
        assertThat(filing.person("4").profile().excludeWith()).containsExactlyInAnyOrder("1", "77");
    }

    @Test
    void takesWindowsBytesAndJsonAlike() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var bytes =
                (HEADER + "6;helene@example.org;Hélène;Noël;8;senior;;\n").getBytes(Charset.forName("windows-1252"));

        assertThat(office.upload(ROSTER, "application/octet-stream", bytes).status())
                .isEqualTo(200);
        var json = office.post(ROSTER, """
                {"people": [{"externalId": "7", "email": "zoe@example.org", "firstName": "Zoé", "lastName": "Un",
                 "side": "JUNIOR", "rank": 2, "excludeWith": ["6"]}]}""");

        assertThat(filing.person("6").profile().fullName()).isEqualTo("Hélène Noël");
        assertThat(json.status()).isEqualTo(200);
        assertThat(filing.person("7").profile().excludeWith()).containsExactly("6");
        assertThat(office.post(ROSTER, "{\"people\": [{\"nickname\": \"Z\"}], \"x\": 1}")
                        .codes())
                .contains("/x unknown-field");
        assertThat(office.post(ROSTER, "{\"people\": [{\"nickname\": \"Z\"}]}").codes())
                .contains("/people/0/nickname unknown-field", "/people/0/email missing");
    }

    @Test
    void syncsOnlyWhatWasPreviewedIfAsked() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var etag = filing.csv(ROSTER + "/preview", HEADER + EMMA).header("etag").orElseThrow();
        filing.rewrite(filing.person("1").standing(Participant.Standing.LEFT));

        var late = office.call(
                "POST", ROSTER, HEADER + EMMA, Map.of("Content-Type", "text/csv", "If-Match", etag), Office.BOTH);

        assertThat(late.status()).isEqualTo(412);
        assertThat(office.memory.participants(SPRING)).hasSize(2);
    }

    @Test
    void syncsWhatWasPreviewedThoughPeopleAnswerMeanwhile() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var etag = filing.csv(ROSTER + "/preview", HEADER + EMMA).header("etag").orElseThrow();
        filing.rewrite(filing.person("1").pausing(LocalDate.of(2027, 3, 1)));

        var synced = office.call(
                "POST", ROSTER, HEADER + EMMA, Map.of("Content-Type", "text/csv", "If-Match", etag), Office.BOTH);

        assertThat(synced.status()).as(synced.body()).isEqualTo(200);
        assertThat(office.memory.participants(SPRING)).hasSize(3);
    }

    @Test
    void readsOutWhatCanBeReadIn() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + "5;eve@example.org;=Eve();Noir;2;junior;-;1\n");

        var out = office.call("GET", ROSTER, "", Map.of("Accept", "text/csv"), Office.BOTH);
        var in = filing.csv(ROSTER + "/preview?mode=full", out.body());

        assertThat(out.body()).contains("'=Eve()");
        assertThat(in.json().at("/counts/same").asInt()).isEqualTo(2);
        assertThat(in.json().path("changing")).isEmpty();
        assertThat(office.get(ROSTER).json().at("/people/0/externalId").asText())
                .isNotEmpty();
    }
}
