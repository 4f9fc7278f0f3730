package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.program.Conflict;
import org.doublesens.program.Phase;
import org.junit.jupiter.api.Test;

/// The rules of HTTP that every route of HR keeps.
final class HttpRulesTest {
    private static final Etag SEEN = new Etag("\"7\"");

    private final Office office = new Office();

    @Test
    void leadsThroughAListByASignedCursor() {
        Lived.in(office, Phase.EXCHANGES);

        var first = office.get("/cohorts/spring/participants?limit=5");
        var second = office.get(next(first));

        assertThat(first.json().path("participants")).hasSize(5);
        assertThat(second.json().path("participants")).hasSize(3);
        assertThat(second.header("link")).isEmpty();
    }

    @Test
    void refusesACursorThatWasMadeUpOrCarriedToAnotherList() {
        Lived.in(office, Phase.EXCHANGES);
        var cursor = next(office.get("/cohorts/spring/participants?limit=5"));

        assertThat(office.get("/cohorts/spring/participants?after=bea")
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("urn:double-sens:problem:foreign-cursor");
        assertThat(office.get(cursor.replace("after=", "after=A")).status()).isEqualTo(400);
        assertThat(office.get(cursor.replace("participants", "audit")).status()).isEqualTo(400);
        assertThat(office.get(cursor + "&side=JUNIOR").status()).isEqualTo(400);
    }

    @Test
    void saysInstantsInTheZoneThatIsAskedFor() {
        Lived.in(office, Phase.EXCHANGES);

        var inParis = office.get("/cohorts/spring?zone=Europe/Paris").json();
        var inUtc = office.get("/cohorts/spring").json();

        assertThat(inUtc.at("/next/at").asText()).isEqualTo("2027-05-01T07:00:00Z");
        assertThat(inParis.at("/next/at").asText()).isEqualTo("2027-05-01T09:00:00+02:00");
        assertThat(office.get("/cohorts/spring?zone=Paris").status()).isEqualTo(400);
    }

    @Test
    void editsOnlyWhatTheCallerSaw() {
        assertThat(edited(Map.of()).statusCode()).isEqualTo(428);
        assertThat(edited(Map.of("if-match", "\"6\"")).statusCode()).isEqualTo(412);
        assertThat(edited(Map.of("if-match", "W/\"7\"")).statusCode()).isEqualTo(412);
        assertThat(edited(Map.of("if-match", "\"6\", \"7\"")).statusCode()).isEqualTo(200);
        assertThat(edited(Map.of("if-match", "*")).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhoeverLostARaceThatItHasChanged() {
        var answer = SEEN.guard(request(Map.of("if-match", "\"7\"")), () -> {
            throw new Conflict("somebody was faster");
        });

        assertThat(answer.statusCode()).isEqualTo(412);
    }

    @Test
    void sendsNothingTwiceToWhoeverHasItAlready() {
        var answer = SEEN.on(request(Map.of("if-none-match", "W/\"7\"")), HttpResponse.json(200, Map.of()));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers()).containsEntry("etag", "\"7\"");
    }

    @Test
    void knowsNothingUnderAnIdThatIsLongerThanAnyKey() {
        Lived.in(office, Phase.EXCHANGES);

        for (var path : List.of("sessions/", "matches/pairs/", "participants/", "exports/", "letters/kinds/")) {
            assertThat(office.get("/cohorts/spring/" + path + "a".repeat(9_000)).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(office.get("/cohorts/spring/" + path + "%F0%9F%98%80".repeat(290))
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void takesAnotherQueryForAnotherRequest() {
        Lived.in(office, Phase.EXCHANGES);
        var nobody = "{\"people\": []}";
        assertThat(office.post("/cohorts/spring/roster?mode=partial", nobody, "key")
                        .status())
                .isEqualTo(200);

        assertThat(office.post("/cohorts/spring/roster?newcomers=ignore", nobody, "key")
                        .status())
                .isEqualTo(422);
    }

    private static String next(Office.Reply page) {
        var link = page.header("link").orElseThrow();
        return link.substring(1, link.indexOf('>'));
    }

    private static HttpResponse edited(Map<String, String> headers) {
        return SEEN.guard(request(headers), () -> HttpResponse.empty(200));
    }

    private static HttpRequest request(Map<String, String> headers) {
        return new HttpRequest("PATCH", "/", "", Map.of(), Form.EMPTY, headers, "", Map.of(), "");
    }
}
