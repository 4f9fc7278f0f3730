package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.doublesens.lambda.Form;
import org.doublesens.link.Link;
import org.doublesens.link.Purpose;
import org.doublesens.pages.Style;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.Phase;
import org.junit.jupiter.api.Test;

/// What holds for every link: who may come in, in which language, and that looking changes nothing.
final class LinksAndLanguagesTest {
    private final House house = new House(Phase.EXCHANGES);

    @Test
    void changesNothingByLooking() {
        house.keep(Household.run());
        house.keep(Household.keynote());
        house.keep(Household.digest(Digest.State.SHARED));
        var before = house.everything();

        for (var purpose : Purpose.values()) {
            var token = house.token(holder(purpose), purpose, subject(purpose));
            house.get(token, "useful=4&lang=en");
            house.send("HEAD", token, "", "", Map.of());
            house.send("PUT", token, "", "act=leave", Map.of("content-type", Form.MEDIA_TYPE));
        }

        assertThat(house.everything()).isEqualTo(before);
    }

    @Test
    void answersHeadWithoutABodyAndOtherMethodsNotAtAll() {
        var token = house.token("lina", Purpose.LEAVE, "");

        assertThat(house.send("HEAD", token, "", "", Map.of()).status()).isEqualTo(200);
        assertThat(house.send("HEAD", token, "", "", Map.of()).body()).isEmpty();
        var refused = house.send("DELETE", token, "", "", Map.of());
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.headers()).containsEntry("allow", "GET, HEAD, POST");
    }

    @Test
    void showsAKindPageForAForgedLinkInTheBrowsersLanguage() {
        var forged = house.token("lina", Purpose.LEAVE, "") + "x";
        var before = house.everything();

        var english = house.send("POST", forged, "", "", Map.of("accept-language", "en-GB,en;q=0.9"));
        var french = house.send("GET", forged, "", "", Map.of("accept-language", "fr-CA"));
        var neither = house.send("GET", forged, "", "", Map.of("accept-language", "not a header !"));

        assertThat(english.status()).isEqualTo(404);
        assertThat(english.heading()).isEqualTo("This link is incomplete");
        assertThat(french.heading()).isEqualTo("Ce lien est incomplet");
        assertThat(neither.status()).isEqualTo(404);
        assertThat(house.everything()).isEqualTo(before);
    }

    @Test
    void showsAKindPageForALinkThatIsTooOldInTheReadersLanguage() {
        var token = house.token("lina", Purpose.LEAVE, "");
        house.wait(Duration.ofDays(366));
        var before = house.everything();

        var answer = house.post(token, House.fields("act", "leave"));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.heading()).isEqualTo("Ce lien a fait son temps");
        assertThat(house.everything()).isEqualTo(before);
    }

    @Test
    void letsALinkServeItsOwnPurposeOnly() {
        var before = house.everything();

        var answer = house.post(house.token("lina", Purpose.PRIVACY, ""), House.fields("act", "leave"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(house.everything()).isEqualTo(before);
    }

    @Test
    void keepsOthersOutOfAPairAndASession() {
        assertThat(house.get(house.token("omar", Purpose.PAIR, "lina-walter"), "")
                        .status())
                .isEqualTo(404);
        assertThat(house.get(house.token("omar", Purpose.SESSION, House.TO_COME), "")
                        .status())
                .isEqualTo(404);
        assertThat(house.post(house.token("omar", Purpose.PULSE, House.HELD), House.fields("took", "YES"))
                        .status())
                .isEqualTo(404);
        assertThat(house.get(house.token("lina", Purpose.REVIEW, ""), "").status())
                .isEqualTo(404);
        assertThat(house.get(house.token("organiser", Purpose.PRIVACY, ""), "").status())
                .isEqualTo(404);
        assertThat(house.get(house.token("nobody", Purpose.PAUSE, ""), "").status())
                .isEqualTo(404);
    }

    @Test
    void keepsACohortItDoesNotKnowToItself() {
        var elsewhere = new Link(new CohortId("autumn"), "lina", Purpose.PAUSE, "", House.NOW.plus(Duration.ofDays(1)));

        assertThat(house.get(house.signed(elsewhere), "").status()).isEqualTo(404);
    }

    @Test
    void tellsThoseWhoLeftThatNothingIsExpectedOfThem() {
        house.keep(house.person("lina").standing(Standing.LEFT));

        for (var purpose : EnumSet.of(Purpose.SKILLS, Purpose.PULSE, Purpose.PAUSE, Purpose.SURVEY)) {
            var answer = house.get(house.token("lina", purpose, subject(purpose)), "");
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.heading()).isEqualTo("Vous ne participez plus");
        }
        assertThat(house.get(house.token("lina", Purpose.PRIVACY, ""), "").status())
                .isEqualTo(200);
    }

    @Test
    void switchesTheLanguageAndKeepsItWhenTheFormIsSent() {
        var token = house.token("lina", Purpose.LEAVE, "");

        var french = house.get(token, "");
        var english = house.get(token, "lang=en");

        assertThat(french.heading()).isEqualTo("Quitter le programme");
        assertThat(french.page().select("nav a").attr("href")).isEqualTo("?lang=en");
        assertThat(english.heading()).isEqualTo("Leave the program");
        assertThat(english.headers()).containsEntry("content-language", "en");
        assertThat(english.page().select("form").attr("action")).isEqualTo("?lang=en");
        assertThat(house.get(token, "lang=de").heading()).isEqualTo("Quitter le programme");
    }

    @Test
    void speaksToAReaderOfTheDigestInTheirLanguage() {
        house.keep(Household.digest(Digest.State.SHARED));

        assertThat(house.get(house.token(House.READER, Purpose.DIGEST, ""), "").heading())
                .isEqualTo("What we learnt");
    }

    @Test
    void allowsNoScriptAndOnlyItsOwnStyle() {
        var answer = house.get(house.token("lina", Purpose.LEAVE, ""), "");

        assertThat(answer.headers().get("content-security-policy"))
                .contains("default-src 'none'", "style-src 'sha256-" + Style.HASH + "'")
                .doesNotContain("unsafe");
    }

    @Test
    void readsAFormItCannotDecodeAsAKindPage() {
        var token = house.token("lina", Purpose.LEAVE, "");
        var before = house.everything();

        var answer = house.send("POST", token, "", "act=%zz", Map.of("content-type", Form.MEDIA_TYPE));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.heading()).isEqualTo("Votre envoi n’a pas pu être lu");
        assertThat(house.everything()).isEqualTo(before);
    }

    private static String holder(Purpose purpose) {
        return EnumSet.of(Purpose.REVIEW, Purpose.APPROVE, Purpose.CONSOLE).contains(purpose) ? "organiser" : "lina";
    }

    private static String subject(Purpose purpose) {
        return switch (purpose) {
            case PAIR -> "lina-walter";
            case SESSION -> House.TO_COME;
            case PULSE -> House.HELD;
            default -> "";
        };
    }
}
