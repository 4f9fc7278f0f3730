package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.program.Audit;
import org.doublesens.program.Blocked;
import org.doublesens.program.Changes;
import org.doublesens.program.Keynote;
import org.doublesens.program.Letter;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Recipient;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.doublesens.program.WayOut;
import org.doublesens.program.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The exchanges as HR follows them: counts and states, nobody's words, and nobody to blame.
final class FollowExchangesTest {
    private static final PairId PAIR = new PairId("lina-walter");

    private final Office office = new Office();

    @BeforeEach
    void live() {
        Lived.in(office, Phase.EXCHANGES);
        office.now = Instant.parse("2027-03-10T10:00:00Z");
        office.memory.save(
                SPRING,
                Changes.NONE
                        .once(session(1, Session.State.HELD, Posture.JUNIOR_MENTORS))
                        .once(session(2, Session.State.CANCELLED_BY_SENIOR, Posture.JUNIOR_MENTORS))
                        .once(session(3, Session.State.MISSED, Posture.SENIOR_MENTORS)));
    }

    @Test
    void countsEachRoundAndSaysWhereItStands() {
        var rounds = office.get("/cohorts/spring/rounds").json().path("rounds");

        assertThat(rounds).hasSize(3);
        assertThat(rounds.get(0).toString())
                .isEqualTo("{\"round\":\"2027-02\",\"stage\":\"OVER\","
                        + "\"leads\":{\"JUNIOR_MENTORS\":2,\"SENIOR_MENTORS\":1},"
                        + "\"sessions\":{\"HELD\":1,\"NOT_HELD\":2},\"minutesHeld\":15}");
        assertThat(rounds.get(1).path("stage").asText()).isEqualTo("RUNNING");
        assertThat(rounds.get(2).path("stage").asText()).isEqualTo("TO_COME");
    }

    @Test
    void tellsWhetherASessionTookPlaceButNotWhoCalledItOffNorWhatForItWas() {
        var sessions = office.get("/cohorts/spring/sessions?round=2027-02");

        assertThat(sessions.json().path("sessions").findValuesAsText("state"))
                .containsExactly("HELD", "NOT_HELD", "NOT_HELD");
        assertThat(sessions.body()).doesNotContain("SENIOR\"", "write a prompt", "aim");
        assertThat(office.get("/cohorts/spring/sessions?round=2027-03").json().path("sessions"))
                .isEmpty();
        assertThat(office.get("/cohorts/spring/sessions?round=March").status()).isEqualTo(400);
        assertThat(office.get("/cohorts/spring/sessions/2027-02%23lina-walter%231")
                        .json()
                        .path("number")
                        .asInt())
                .isEqualTo(1);
        assertThat(office.get("/cohorts/spring/sessions/2027-02%23nobody%231").status())
                .isEqualTo(404);
    }

    @Test
    void countsVotesFromFiveOn() {
        var lina = new ParticipantId("lina");
        var talk = new Keynote(lina, 0, "Memes at work", MONDAY, people(4));
        office.memory.save(SPRING, Changes.NONE.put(talk));
        assertThat(office.get("/cohorts/spring/keynotes").body()).doesNotContain("votes");

        office.memory.save(SPRING, Changes.NONE.put(new Keynote(lina, 0, "Memes at work", MONDAY, people(5))));
        assertThat(office.get("/cohorts/spring/keynotes")
                        .json()
                        .findValue("votes")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void listsLettersButNoneThatTellsWhatSomebodyHasNotDone() {
        letter("lina", new Words.AwarenessRole());
        letter("carl", new Words.PledgeReminder(LocalDate.parse("2027-01-20")));
        letter("emma", new Words.NotMatched(Blocked.NUMBERS, new WayOut.NextRound()));

        var all = office.get("/cohorts/spring/letters?limit=1");
        var seen = new ArrayList<String>();
        for (var next = "/cohorts/spring/letters?limit=1"; !next.isEmpty(); ) {
            var page = office.get(next);
            seen.addAll(page.json().findValuesAsText("letterId"));
            next = page.header("link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
        }

        assertThat(all.json().path("letters")).hasSize(1);
        assertThat(seen).containsExactly("awareness-role#lina", "not-matched#emma");
        assertThat(office.get("/cohorts/spring/letters?kind=pledge-reminder")
                        .json()
                        .path("letters"))
                .isEmpty();
        assertThat(office.get("/cohorts/spring/letters?state=SENT").json().path("letters"))
                .isEmpty();
        assertThat(office.get("/cohorts/spring/letters?state=LOST").status()).isEqualTo(400);
        assertThat(office.get("/cohorts/spring/exports/letters").body()).doesNotContain("carl");
    }

    @Test
    void showsEveryKindOfLetterInBothLanguagesWithLinksThatOpenNothing() {
        var kinds = office.get("/cohorts/spring/letters/kinds").json().path("kinds");

        assertThat(kinds.size()).isGreaterThan(40);
        for (var kind : kinds) {
            var preview = office.get("/cohorts/spring/letters/kinds/" + kind.asText() + "?side=SENIOR");
            assertThat(preview.status()).as(kind.asText()).isEqualTo(200);
            for (var language : List.of("fr", "en")) {
                var letter = preview.json().path(language);
                assertThat(letter.path("subject").asText()).as(kind.asText()).isNotBlank();
                assertThat(letter.path("text").asText()).as(kind.asText()).hasSizeGreaterThan(80);
                assertThat(letter.path("html").asText()).as(kind.asText()).contains("lang=\"" + language);
            }
        }
        assertThat(office.get("/cohorts/spring/letters/kinds/love-letter").status())
                .isEqualTo(404);
        assertThat(office.memory.all(SPRING, Letter.class)).isEmpty();
    }

    @Test
    void sendsATestToTheOrganiserAndToNobodyElse() {
        var sent = office.post("/cohorts/spring/letters/kinds/your-pair/test", "{\"language\": \"en\"}");

        assertThat(sent.status()).isEqualTo(202);
        assertThat(office.memory.all(SPRING, Letter.class)).singleElement().satisfies(letter -> {
            assertThat(letter.id()).isEqualTo(sent.json().path("letterId").asText());
            assertThat(letter.recipient())
                    .isInstanceOfSatisfying(
                            Recipient.Former.class,
                            reader -> assertThat(reader.contact().email())
                                    .isEqualTo(Somebody.cohort().organiser().email()));
        });
        assertThat(office.memory.all(SPRING, Audit.class).getLast().what()).isEqualTo("test-letter");
        assertThat(office.post("/cohorts/spring/letters/kinds/your-pair/test", "{\"language\": \"de\"}")
                        .codes())
                .containsExactly("/language unknown-language");
    }

    @Test
    void exportsTablesInWhichNoCellIsAFormula() {
        office.memory.save(
                SPRING,
                Changes.NONE.once(
                        new Audit(MONDAY.plusSeconds(20), "hr", "ban-pair", "a-b", "=HYPERLINK(\"http://evil\")")));

        var audit = office.get("/cohorts/spring/exports/audit?format=csv");
        assertThat(audit.header("content-type")).contains("text/csv; charset=utf-8");
        assertThat(audit.header("content-disposition")).contains("attachment; filename=\"spring-audit.csv\"");
        assertThat(audit.body()).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");

        var sessions = office.get("/cohorts/spring/exports/sessions?format=csv").body();
        assertThat(sessions.lines())
                .containsExactly(
                        "\ufeffround,pair_id,planned,held,not_held,unknown,minutes_held",
                        "2027-02,lina-walter,0,1,2,0,15");
        for (var table : List.of("participants", "pairs", "metrics", "letters")) {
            assertThat(office.get("/cohorts/spring/exports/" + table + "?format=csv")
                            .status())
                    .as(table)
                    .isEqualTo(200);
            assertThat(office.get("/cohorts/spring/exports/" + table).json().has("rows"))
                    .as(table)
                    .isTrue();
        }
        assertThat(office.get("/cohorts/spring/exports/pulses").status()).isEqualTo(404);
        assertThat(office.get("/cohorts/spring/exports/audit?format=xls").status())
                .isEqualTo(400);
    }

    private void letter(String person, Words words) {
        office.memory.save(SPRING, Changes.NONE.once(Letter.to(new ParticipantId(person), "", words, MONDAY)));
    }

    private static Set<ParticipantId> people(int count) {
        var people = new TreeSet<ParticipantId>();
        Lived.numbers(count).forEach(number -> people.add(new ParticipantId("p" + number)));
        return people;
    }

    private static Session session(int number, Session.State state, Posture posture) {
        return new Session(
                PAIR,
                Lived.FEBRUARY,
                number,
                0,
                Instant.parse("2027-02-09T09:00:00Z"),
                15,
                posture,
                Lived.PROMPTING,
                "write a prompt",
                0,
                state);
    }
}
