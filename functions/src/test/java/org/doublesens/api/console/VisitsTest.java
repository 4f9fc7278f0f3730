package org.doublesens.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.link.Link;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Purpose;
import org.doublesens.program.CohortId;
import org.doublesens.program.Letter;
import org.doublesens.program.Recipient;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

/// Nobody comes in without a visit, and nobody acts in another's name.
final class VisitsTest {
    private static final Map<String, String> LOCK = Map.of("wish", "LOCK", "one", "lina", "other", "walter");

    private final Cabinet cabinet = Cabinet.inReview();

    @Test
    void aLinkBeginsAVisitWhoseCookieNoScriptAndNoOtherSiteMayUse() {
        var entry = cabinet.open(cabinet.link("organiser", Purpose.CONSOLE));

        assertThat(entry.status()).isEqualTo(303);
        assertThat(entry.location()).endsWith("?back=1&lang=fr").doesNotContain("/");
        assertThat(entry.headers().get("set-cookie"))
                .startsWith("__Host-console-spring=")
                .contains("; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Max-Age=43200");
        assertThat(entry.headers().get("set-cookie")).doesNotContain("Domain");
    }

    @Test
    void theButtonOfAMailLeadsToItsRoomWhereTheBrowserKeepsOurCookie() {
        var rooms = Map.of(Purpose.CONSOLE, "", Purpose.REVIEW, "/pairs", Purpose.APPROVE, "/digest");

        rooms.forEach((purpose, room) -> {
            var link = cabinet.link("organiser", purpose);
            var first = cabinet.open(link, "lang=en", "");
            assertThat(first.location()).isEqualTo(link + "?back=1&lang=en");
            var cookie = first.headers().getOrDefault("set-cookie", "").split(";", 2)[0];

            var second = cabinet.open(link, "back=1&lang=en", cookie);

            assertThat(second.status()).isEqualTo(303);
            assertThat(second.location()).isEqualTo("../console/spring" + room + "?lang=en");
        });
    }

    @Test
    void whoKeepsNoCookieStillApprovesInOneTap() {
        var link = cabinet.link("organiser", Purpose.REVIEW);

        var shortPage = cabinet.open(link, "back=1&lang=fr", "");

        assertThat(shortPage.status()).isEqualTo(200);
        assertThat(shortPage.page().select("form[data-purpose=review]")).hasSize(1);
        assertThat(cabinet.open(link, "page=short", cabinet.enter()).page().select("form[data-purpose=review]"))
                .hasSize(1);
        assertThat(cabinet.send(link).heading()).isEqualTo("Les binômes sont approuvés");
    }

    @Test
    void whoKeepsNoCookieIsToldWhatTheConsoleNeeds() {
        var told = cabinet.open(cabinet.link("organiser", Purpose.CONSOLE), "back=1&lang=en", "");

        assertThat(told.status()).isEqualTo(401);
        assertThat(told.heading()).isEqualTo("One cookie is missing");
    }

    @Test
    void aLinkThatIsTooOldIsSentAnewToTheOrganiserAloneAndThreeTimesADayAtMost() {
        var link = cabinet.link("organiser", Purpose.CONSOLE);
        cabinet.wait(Duration.ofDays(15));

        var old = cabinet.open(link);
        assertThat(old.status()).isEqualTo(410);
        assertThat(old.headers()).doesNotContainKey("set-cookie");
        assertThat(old.page().select("form[data-purpose=fresh-link]")).hasSize(1);
        assertThat(freshLinks()).isEmpty();

        for (var time = 0; time < 8; time++) {
            var asked = cabinet.send(link);
            assertThat(asked.status()).isEqualTo(200);
            assertThat(asked.body()).isEqualTo(cabinet.knock("spring").body()).doesNotContain("@example", "answers/");
            cabinet.wait(Duration.ofMinutes(10));
        }

        assertThat(freshLinks()).hasSize(3).allMatch(letter -> letter.recipient() instanceof Recipient.Organiser);
    }

    @Test
    void aClosedConsoleSaysTheSameOfACohortThatIsThereAndOneThatIsNot() {
        var there = cabinet.knock("spring");
        var nowhere = cabinet.knock("autumn");
        var noName = cabinet.knock(" ");

        assertThat(nowhere).isEqualTo(there);
        assertThat(noName).isEqualTo(there);
        assertThat(freshLinks()).hasSize(1);
        assertThat(cabinet.get("", "people").page().select("form").attr("action"))
                .isEqualTo("/console/spring/link?lang=fr");
    }

    @Test
    void aParticipantsOldLinkAsksForNothing() {
        var link = cabinet.link("lina", Purpose.CONSOLE);
        cabinet.wait(Duration.ofDays(15));

        assertThat(cabinet.send(link).status()).isEqualTo(410);
        assertThat(freshLinks()).isEmpty();
    }

    private List<Letter> freshLinks() {
        return cabinet.everything().stream()
                .filter(Letter.class::isInstance)
                .map(Letter.class::cast)
                .filter(letter -> letter.words() instanceof Words.ConsoleLink)
                .toList();
    }

    @Test
    void onlyTheOrganisersOwnLinkBeginsAVisit() {
        for (var purpose : List.of(Purpose.CONSOLE, Purpose.CONSOLE_VISIT, Purpose.PRIVACY)) {
            assertThat(cabinet.open(cabinet.link("lina", purpose)).headers())
                    .as(purpose.name())
                    .doesNotContainKey("set-cookie");
        }
        assertThat(cabinet.open(cabinet.link("organiser", Purpose.CONSOLE_VISIT))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoeverOrganisedBeforeIsLetInNoMore() {
        var link = cabinet.link("organiser", Purpose.CONSOLE);
        var cookie = cabinet.enter();

        cabinet.handTo("jean.petit@example.org");

        assertThat(cabinet.open(link).status()).isEqualTo(404);
        assertThat(cabinet.open(link).headers()).doesNotContainKey("set-cookie");
        assertThat(cabinet.get(cookie, "").status()).isEqualTo(401);
        assertThat(cabinet.get(cabinet.enter(), "").status()).isEqualTo(200);
    }

    @Test
    void nobodySeesAnythingWithoutAVisitOfThisCohort() {
        var other = new LinkSigner(cabinet.keys())
                .sign(new Link(
                        new CohortId("autumn"),
                        cabinet.held("organiser"),
                        Purpose.CONSOLE_VISIT,
                        "",
                        Cabinet.NOW.plus(Duration.ofHours(1))));
        var cookies = List.of(
                "",
                "__Host-console-spring=",
                "__Host-console-spring=forged.token",
                "__Host-console-spring=" + cabinet.link("organiser", Purpose.CONSOLE),
                "__Host-console-spring=" + cabinet.link("lina", Purpose.CONSOLE_VISIT),
                "__Host-console-spring=" + other,
                "console-spring=" + cabinet.link("organiser", Purpose.CONSOLE_VISIT));

        for (var cookie : cookies) {
            for (var place : List.of("", "people", "pairs", "letters", "audit", "nowhere")) {
                var seen = cabinet.get(cookie, place);
                assertThat(seen.status()).as(cookie).isEqualTo(401);
                assertThat(seen.body()).doesNotContain("Walter", "Martin");
            }
            assertThat(cabinet.post(cookie, "pairs/change", LOCK, Map.of()).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aVisitEndsByItselfAfterTwelveHours() {
        var cookie = cabinet.enter();
        cabinet.wait(Duration.ofHours(11));
        assertThat(cabinet.get(cookie, "people").status()).isEqualTo(200);

        cabinet.wait(Duration.ofHours(1));
        var over = cabinet.get(cookie, "people");

        assertThat(over.status()).isEqualTo(401);
        assertThat(over.heading()).isEqualTo("La console vous attend derrière un lien");
    }

    @Test
    void aFormThatThisVisitDidNotMakeChangesNothing() {
        var cookie = cabinet.enter();
        var proof = cabinet.proof(cookie);
        cabinet.wait(Duration.ofMinutes(1));
        var foreign = cabinet.proof(cabinet.enter());
        var before = cabinet.everything();

        for (var forged : List.of("", "k1.", "forged", foreign, proof.substring(1), proof + "x")) {
            var refused = cabinet.post(cookie, "pairs/change", with(forged), Map.of());
            assertThat(refused.status()).as(forged).isEqualTo(403);
            assertThat(refused.heading()).isEqualTo("Par prudence, rien n’a été fait");
        }
        for (var site : List.of("cross-site", "same-site")) {
            assertThat(cabinet.post(cookie, "pairs/change", with(proof), Map.of("sec-fetch-site", site))
                            .status())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(cabinet.everything()).isEqualTo(before);
    }

    @Test
    void lookingChangesNothingWhateverTheAddressSays() {
        var cookie = cabinet.enter();
        var before = cabinet.everything();

        for (var place : List.of("pairs/change", "pairs/approve", "rounds/swap", "digest/approve", "sign-out")) {
            cabinet.get(cookie, place, "wish=LOCK&one=lina&other=walter&proof=" + cabinet.proof(cookie));
        }

        assertThat(cabinet.everything()).isEqualTo(before);
    }

    @Test
    void theProofTellsNothingOfTheCookieAndTheCookieStaysOutOfThePage() {
        var cookie = cabinet.enter();
        var secret = cookie.substring(cookie.indexOf('=') + 1);

        var page = cabinet.get(cookie, "").body();

        assertThat(page).doesNotContain(secret, secret.substring(secret.indexOf('.') + 1));
    }

    @Test
    void signingOutTakesTheCookieAway() {
        var cookie = cabinet.enter();

        var out = cabinet.post(cookie, "sign-out", Map.of("proof", cabinet.proof(cookie)), Map.of());

        assertThat(out.heading()).isEqualTo("À bientôt");
        assertThat(out.headers().get("set-cookie"))
                .startsWith("__Host-console-spring=;")
                .contains("Max-Age=0");
    }

    @Test
    void noPageMayRunAScriptOrShowItselfInAnothers() {
        var seen = cabinet.get(cabinet.enter(), "pairs");

        assertThat(seen.headers().get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "script-src");
        assertThat(seen.page().select("script, [src], [style], [onclick], link"))
                .isEmpty();
    }

    private static Map<String, String> with(String proof) {
        var fields = new HashMap<>(LOCK);
        fields.put("proof", proof);
        return fields;
    }
}
