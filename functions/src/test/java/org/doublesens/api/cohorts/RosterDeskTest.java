package org.doublesens.api.cohorts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import org.doublesens.program.Changes;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ParticipantProfileBuilder;
import org.doublesens.program.Phase;
import org.doublesens.program.Side;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// HR's roster over HTTP: read, previewed, and made true.
final class RosterDeskTest {
    private static final String HEADER = "external_id;email;first_name;last_name;level;population;team;active\n";
    private static final String LINA = "1;lina@example.org;Lina;Benali;2;junior;Data;1\n";
    private static final String WALTER = "2;walter@example.org;Walter;Roy;8;senior;Sales;1\n";
    private static final String EMMA = "3;emma@example.org;Emma;Petit;8;senior;Legal;1\n";
    private static final String ROSTER = "/cohorts/spring/roster";

    private final Office office = new Office();

    @Test
    void previewsWhoJoinsChangesAndLeavesAndWritesNothing() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var before = office.memory.everything(SPRING);

        var preview = csv(ROSTER + "/preview?mode=full", HEADER + LINA.replace("Data", "Ops") + EMMA);

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
        inPhase(Phase.INTAKE, whole);
        var before = person("1").profile();

        var synced = csv(
                ROSTER,
                "matricule;email;prénom;nom;niveau;population;langue\n1;lina.b@example.org;Lina;Benali;3;junior;\n");

        assertThat(synced.status()).isEqualTo(200);
        assertThat(person("1").profile())
                .isEqualTo(ParticipantProfileBuilder.builder(before)
                        .email("lina.b@example.org")
                        .rank(3)
                        .build());
    }

    @Test
    void emptiesWhatAnEmptyCellSaysIsEmpty() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        csv(ROSTER, HEADER + LINA.replace("Data", ""));

        assertThat(person("1").profile().team()).isEmpty();
        assertThat(person("2").profile().team()).isEqualTo("Sales");
    }

    @Test
    void saysOfAWorkbookThatItIsNone() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        var refused = csv(ROSTER, "PK\u0003\u0004" + "\u0000".repeat(200));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("workbook");
        assertThat(refused.json().path("errors")).hasSize(1);
    }

    @Test
    void changesNothingWhereOneRowIsWrong() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var before = office.memory.everything(SPRING);

        var refused = csv(ROSTER, HEADER + EMMA + "4;lina@example.org;Bea;Noir;2;junior;Data;1\n5;x;;;;;;\n");

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
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        csv(ROSTER + "?mode=full", HEADER + LINA + EMMA);
        var after = office.memory.everything(SPRING);

        var again = csv(ROSTER + "?mode=full", HEADER + LINA + EMMA);

        assertThat(again.json().path("complete").asBoolean()).isTrue();
        assertThat(again.json().at("/counts/joining").asInt()).isZero();
        assertThat(office.memory.everything(SPRING)).isEqualTo(after);
    }

    @Test
    void tellsWhoIsAutoByTheLevelAndLeavesThemWhereTheyAre() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var auto = "9;zoe@example.org;Zoé;Un;6;auto;;\n" + LINA.replace(";2;junior", ";9;auto");

        assertThat(csv(ROSTER, HEADER + auto).codes()).containsExactly("/rows/2/side side-unclear");

        csv(ROSTER + "?seniorFrom=6", HEADER + auto);
        assertThat(person("9").side()).isEqualTo(Side.SENIOR);
        assertThat(person("1").side()).isEqualTo(Side.JUNIOR);
    }

    @Test
    void takesACompanyFileThatSpeaksOfStrangersToo() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        var synced = csv(ROSTER + "?newcomers=ignore", HEADER + LINA.replace("Data", "Ops") + many(30));

        assertThat(synced.json().at("/counts/strangers").asInt()).isEqualTo(30);
        assertThat(office.memory.participants(SPRING)).hasSize(2);
        assertThat(person("1").profile().team()).isEqualTo("Ops");
    }

    @Test
    void findsManagersAndThoseToKeepApartByTheirAddress() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        csv(
                ROSTER,
                "matricule;mail;prénom;nom;niveau;population;email du manager;exclusions\n"
                        + "4;bea@example.org;Bea;Noir;2;junior;Walter@example.org;lina@example.org|77\n");

        assertThat(person("4").profile().managerId()).isEqualTo("2");
        assertThat(person("4").profile().excludeWith()).containsExactlyInAnyOrder("1", "77");
    }

    @Test
    void takesWindowsBytesAndJsonAlike() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var bytes =
                (HEADER + "6;helene@example.org;Hélène;Noël;8;senior;;\n").getBytes(Charset.forName("windows-1252"));

        assertThat(office.upload(ROSTER, "application/octet-stream", bytes).status())
                .isEqualTo(200);
        var json = office.post(ROSTER, """
                {"people": [{"externalId": "7", "email": "zoe@example.org", "firstName": "Zoé", "lastName": "Un",
                 "side": "JUNIOR", "rank": 2, "excludeWith": ["6"]}]}""");

        assertThat(person("6").profile().fullName()).isEqualTo("Hélène Noël");
        assertThat(json.status()).isEqualTo(200);
        assertThat(person("7").profile().excludeWith()).containsExactly("6");
        assertThat(office.post(ROSTER, "{\"people\": [{\"nickname\": \"Z\"}], \"x\": 1}")
                        .codes())
                .contains("/x unknown-field");
        assertThat(office.post(ROSTER, "{\"people\": [{\"nickname\": \"Z\"}]}").codes())
                .contains("/people/0/nickname unknown-field", "/people/0/email missing");
    }

    @Test
    void syncsOnlyWhatWasPreviewedIfAsked() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var etag = csv(ROSTER + "/preview", HEADER + EMMA).header("etag").orElseThrow();
        rewrite(person("1").standing(Participant.Standing.LEFT));

        var late = office.call(
                "POST", ROSTER, HEADER + EMMA, Map.of("Content-Type", "text/csv", "If-Match", etag), Office.BOTH);

        assertThat(late.status()).isEqualTo(412);
        assertThat(office.memory.participants(SPRING)).hasSize(2);
    }

    @Test
    void syncsWhatWasPreviewedThoughPeopleAnswerMeanwhile() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        var etag = csv(ROSTER + "/preview", HEADER + EMMA).header("etag").orElseThrow();
        rewrite(person("1").pausing(LocalDate.of(2027, 3, 1)));

        var synced = office.call(
                "POST", ROSTER, HEADER + EMMA, Map.of("Content-Type", "text/csv", "If-Match", etag), Office.BOTH);

        assertThat(synced.status()).as(synced.body()).isEqualTo(200);
        assertThat(office.memory.participants(SPRING)).hasSize(3);
    }

    @Test
    void readsOutWhatCanBeReadIn() {
        inPhase(Phase.INTAKE, HEADER + LINA + "5;eve@example.org;=Eve();Noir;2;junior;-;1\n");

        var out = office.call("GET", ROSTER, "", Map.of("Accept", "text/csv"), Office.BOTH);
        var in = csv(ROSTER + "/preview?mode=full", out.body());

        assertThat(out.body()).contains("'=Eve()");
        assertThat(in.json().at("/counts/same").asInt()).isEqualTo(2);
        assertThat(in.json().path("changing")).isEmpty();
        assertThat(office.get(ROSTER).json().at("/people/0/externalId").asText())
                .isNotEmpty();
    }

    private void inPhase(Phase phase, String csv) {
        office.memory.save(SPRING, Changes.NONE.once(Somebody.cohort().in(Phase.DRAFT)));
        assertThat(csv(ROSTER, csv).status()).isEqualTo(200);
        office.memory.save(
                SPRING, Changes.NONE.update(office.memory.cohort(SPRING).in(phase)));
    }

    private static String many(int count) {
        var rows = new StringBuilder();
        for (var at = 100; at < 100 + count; at++) {
            rows.append("%d;p%d@example.org;P;Q;%d;%s;;1\n"
                    .formatted(at, at, at % 2 == 0 ? 2 : 8, at % 2 == 0 ? "junior" : "senior"));
        }
        return rows.toString();
    }

    private Office.Reply csv(String path, String text) {
        return office.upload(path, "text/csv", text.getBytes(UTF_8));
    }

    private void rewrite(Participant person) {
        office.memory.save(SPRING, Changes.NONE.update(person));
    }

    private Participant person(String externalId) {
        return office.memory.find(SPRING, Participant.class, id(externalId)).orElseThrow();
    }

    private static String id(String externalId) {
        return ParticipantId.of(SPRING, externalId).value();
    }
}
