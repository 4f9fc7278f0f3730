package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What an order must be: every mistake is named at once with its place, and nothing is kept of a faulty one.
final class OrderChecksTest {
    private final Office office = new Office();

    @Test
    void namesEveryMistakeAtOnceAndKeepsNothing() {
        var reply = office.post("/cohorts", """
                {"name": "", "context": "SCHOOL", "format": 3, "keynotes": "yes", "zone": "Europe/Atlantis",
                 "starts": "04/01/2027", "months": 8, "sessionsPerMonth": 1.5, "moths": 3,
                 "organiser": {"name": "Hélène", "email": "hélène@example.org", "language": "de"},
                 "audience": [{"name": "A", "email": "a@example.org"}, {"name": "B", "email": "A@EXAMPLE.org"}, 7],
                 "ownSkills": [{"code": "CRM", "french": "a", "english": "b"},
                               {"code": "house.crm", "french": "a"},
                               {"code": "house.crm", "french": "a", "english": "b"}],
                 "pairing": {"review": 1, "relaxed": ["SAME_TEAM", "GRAVITY"]},
                 "timing": {"intakeDays": 0, "surveyDays": 99999999999},
                 "participants": [
                   {"externalId": "1", "email": "lina@example.org", "firstName": "Lina", "lastName": "B",
                    "side": "JUNIOR", "rank": 2, "managerId": "2", "team": [], "site": ""},
                   {"externalId": "1", "email": "LINA@example.org", "firstName": "Li\\ud800na", "lastName": "B\\u0007",
                    "side": "MIDDLE", "rank": -1, "a/b~c": 1},
                   {"externalId": "2", "email": "walter@-example-", "firstName": "W", "side": "JUNIOR", "rank": "8",
                    "managerId": "1"},
                   "nobody"]}
                """);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("content-type")).contains("application/problem+json");
        assertThat(reply.json().path("type").asText()).isEqualTo("urn:double-sens:problem:unprocessable");
        assertThat(reply.codes())
                .containsExactlyInAnyOrder(
                        "/name empty",
                        "/context unknown-value",
                        "/format unknown-value",
                        "/keynotes not-a-truth-value",
                        "/zone unknown-zone",
                        "/starts not-a-date",
                        "/months out-of-range",
                        "/sessionsPerMonth not-a-whole-number",
                        "/moths unknown-field",
                        "/organiser/email address-not-ascii",
                        "/organiser/language unknown-language",
                        "/sponsor missing",
                        "/audience/1/email duplicate-email",
                        "/audience/2 not-an-object",
                        "/ownSkills/0/code not-a-skill-code",
                        "/ownSkills/1/english missing",
                        "/ownSkills/2/code duplicate-code",
                        "/pairing/review not-a-truth-value",
                        "/pairing/relaxed/1 unknown-value",
                        "/timing/intakeDays out-of-range",
                        "/timing/surveyDays out-of-range",
                        "/participants/0/team not-a-text",
                        "/participants/1/externalId duplicate-external-id",
                        "/participants/1/email duplicate-email",
                        "/participants/1/firstName unwritable",
                        "/participants/1/lastName unwritable",
                        "/participants/1/side unknown-value",
                        "/participants/1/rank out-of-range",
                        "/participants/1/a~1b~0c unknown-field",
                        "/participants/2/email not-a-domain",
                        "/participants/2/lastName missing",
                        "/participants/2/rank not-a-whole-number",
                        "/participants/3 not-an-object",
                        "/participants no-senior",
                        "/participants/0/managerId manager-cycle",
                        "/participants/1/managerId manager-cycle",
                        "/participants/2/managerId manager-cycle");
        office.assertNothingHappened();
    }

    @Test
    void wantsAJuniorAndASenior() {
        assertThat(office.post("/cohorts", Orders.of()).codes())
                .containsExactly("/participants no-junior", "/participants no-senior");
        assertThat(office.post("/cohorts", Orders.of(Orders.person("1", "a@example.org", "SENIOR", "")))
                        .codes())
                .containsExactly("/participants no-junior");
    }

    @Test
    void findsTheCircleOfManagersAndNotThoseBelowIt() {
        var reply = office.post(
                "/cohorts",
                Orders.of(
                        Orders.person("1", "a@example.org", "JUNIOR", ", \"managerId\": \"2\""),
                        Orders.person("2", "b@example.org", "JUNIOR", ", \"managerId\": \"3\""),
                        Orders.person("3", "c@example.org", "SENIOR", ", \"managerId\": \"2\""),
                        Orders.person("4", "d@example.org", "SENIOR", ", \"managerId\": \"4\""),
                        Orders.person("5", "e@example.org", "SENIOR", ", \"managerId\": \"elsewhere\"")));

        assertThat(reply.codes())
                .containsExactly(
                        "/participants/1/managerId manager-cycle",
                        "/participants/2/managerId manager-cycle",
                        "/participants/3/managerId manager-cycle");
    }

    @Test
    void takesADomainInAnyScriptAndKeepsItInPunycode() {
        var cohort = office.opened(Orders.of(
                Orders.person("1", "lina@bücher.example", "JUNIOR", ""),
                Orders.person("2", "w.roy+hr@Example.ORG", "SENIOR", "")));

        assertThat(office.memory.participants(cohort.cohortId()))
                .extracting(person -> person.profile().email())
                .containsExactlyInAnyOrder("lina@xn--bcher-kva.example", "w.roy+hr@example.org");
    }

    @Test
    void refusesWhatIsNoMailAddress() {
        for (var address : List.of(
                "lina",
                "@example.org",
                "lina@",
                "li na@example.org",
                ".lina@example.org",
                "lina@localhost",
                "a@b@example.org",
                "lina@exa_mple.org",
                "lina@example..org",
                "x".repeat(65) + "@example.org")) {
            var reply = office.post(
                    "/cohorts",
                    Orders.of(
                            Orders.person("1", address, "JUNIOR", ""),
                            Orders.person("2", "b@example.org", "SENIOR", "")));

            assertThat(reply.codes()).as(address).hasSize(1).first().asString().startsWith("/participants/0/email ");
        }
    }

    @Test
    void takesTenThousandPeopleAndNotOneMore() {
        var people = IntStream.range(0, 10_001)
                .mapToObj(number -> Orders.person(
                        "" + number, "p" + number + "@example.org", number % 2 == 0 ? "JUNIOR" : "SENIOR", ""))
                .toList();

        assertThat(office.post("/cohorts", Orders.of(people.toArray(String[]::new)))
                        .codes())
                .containsExactly("/participants too-many");
        office.assertNothingHappened();
        assertThat(office.opened(Orders.of(people.subList(0, 10_000).toArray(String[]::new))))
                .satisfies(cohort -> assertThat(office.memory.participants(cohort.cohortId()))
                        .hasSize(10_000));
    }

    @Test
    void saysAThousandMistakesAtMostAndThatThereMayBeMore() {
        var people = IntStream.range(0, 1_500)
                .mapToObj(number -> Orders.person("", "", "MIDDLE", ""))
                .toList();

        var reply = office.post("/cohorts", Orders.of(people.toArray(String[]::new)));

        assertThat(reply.codes()).hasSize(1_000);
        assertThat(reply.json().path("detail").asText()).contains("there may be more");
    }

    @Test
    void refusesWhatIsNoJson() {
        for (var body : List.of(
                "{",
                "",
                "nonsense",
                "{\"name\": 1, \"name\": 2}",
                Orders.LEAST + "}",
                "[".repeat(5_000),
                "{'name': 1}")) {
            var reply = office.call("POST", "/cohorts", body, Map.of("content-type", "application/json"), Office.BOTH);

            assertThat(reply.status())
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isEqualTo(400);
        }
        assertThat(office.post("/cohorts", "[]").codes()).contains(" not-an-object");
        assertThat(office.post("/cohorts", "null").status()).isBetween(400, 422);
        office.assertNothingHappened();
    }

    @Test
    void refusesABodyThatIsTooLargeOrOfAnotherKind() {
        assertThat(office.post("/cohorts", " ".repeat(5_000_001)).status()).isEqualTo(413);
        assertThat(office.call("POST", "/cohorts", Orders.LEAST, Map.of("Content-Type", "text/csv"), Office.BOTH)
                        .status())
                .isEqualTo(415);
        office.assertNothingHappened();
    }

    @Test
    void answersTenThousandMangledBodiesWithoutBreaking() {
        var chance = new Random(2027);
        for (var trial = 0; trial < 10_000; trial++) {
            var reply = office.post("/cohorts", mangled(Orders.LEAST, chance));

            assertThat(reply.status()).isIn(202, 400, 415, 422);
            assertThat(reply.body()).doesNotContain("Exception");
        }
    }

    private static String mangled(String body, Random chance) {
        var text = new StringBuilder(body);
        for (var times = 1 + chance.nextInt(4); times > 0; times--) {
            var at = chance.nextInt(text.length());
            switch (chance.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) chance.nextInt(0x10000));
                case 2 -> text.setCharAt(at, "{}[]\",:0-e\\u".charAt(chance.nextInt(12)));
                case 3 -> text.insert(at, "\\ud800");
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + chance.nextInt(40))));
            }
        }
        return text.toString();
    }
}
