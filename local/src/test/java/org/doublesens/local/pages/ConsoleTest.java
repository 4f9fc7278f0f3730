package org.doublesens.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.local.demo.Cast;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.states.Execution;
import org.doublesens.local.stories.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/// Hélène, who organises, walks her console in a real browser at every stage of a cohort: in French on a phone by
/// day, in English at a desk by night.
///
/// One cohort lives through the tests in their order, because its calendar only goes forward.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleTest {
    private static final List<String> PLACES =
            List.of("", "people", "skills", "pairs", "rounds", "numbers", "digest", "letters", "audit");

    /// With `-Dconsole.people=500`, the same walk through a large cohort.
    private static final int PEOPLE = Integer.getInteger("console.people", 0);

    private final Cast cast = Cast.of(Story.cohort(13, it -> it.put("months", 3)), PEOPLE);
    private final JsonNode request = cast.request();
    private final String helene = request.path("organiser").path("email").asText();
    private final Story story = new Story(options -> options, temperaments());
    private Execution program;

    private Map<String, Temperament> temperaments() {
        var temperaments = new HashMap<>(PEOPLE == 0 ? Map.of() : cast.temperaments());
        temperaments.put(helene, new Temperament.Silent());
        return temperaments;
    }

    @BeforeAll
    void launch() {
        Chromium.mustBeThere();
        program = story.open(request);
        story.cloud().liveUntil(() -> !story.mails("cohort-launched").isEmpty());
    }

    @AfterAll
    void close() {
        story.close();
    }

    @Test
    @Order(1)
    void showsTheProposalWithNothingForAxeToFind() {
        story.cloud().liveUntil(() -> !story.mails("review-asked").isEmpty());

        assertThat(walk("review", PLACES, "people tbody th a", "pairs .cards tbody th a", "pairs a[href*=approve]"))
                .isEmpty();
    }

    @Test
    @Order(2)
    void locksAPairOnAPhoneWithoutScriptsAfterSeeingWhatItDoes() {
        try (var phone = Chromium.phoneWithoutScripts()) {
            assertThat(phone.runsScripts()).isFalse();
            phone.open(Links.in("fr", Links.first(story.mails("review-asked").getFirst())));
            assertThat(phone.heading()).isEqualTo("Les binômes proposés");
            phone.follow(".cards tbody th a");
            phone.wholePicture("console-journey-1-pair-phone");
            phone.follow("a[href*='wish=LOCK']");
            assertThat(phone.find(".effect").getText()).contains("Score total");
            phone.wholePicture("console-journey-2-effect-phone");
            phone.find("#why").sendKeys("Ils se connaissent déjà bien");
            phone.send("console-change");

            assertThat(phone.find("[role=status]").getText()).contains("verrouillé");
            assertThat(phone.all(".cards .tag")).hasSize(1);
            phone.open(at("audit"));
            assertThat(phone.find("tbody").getText()).contains("Ils se connaissent déjà bien");
        }
    }

    @Test
    @Order(3)
    void bringsTwoTogetherAndApprovesWithTheKeyboardAlone() {
        story.cloud().liveUntil(() -> !story.mails("review-asked").isEmpty());
        try (var desk = Chromium.desk()) {
            desk.open(Links.in("en", Links.first(story.mails("review-asked").getFirst())));
            desk.tabTo(".cards tbody tr:nth-child(3) th a");
            desk.enter();
            desk.tabTo("h3 + ul a[href*='wish=LOCK']");
            desk.enter();
            assertThat(desk.all(".effect tbody tr")).hasSize(5);
            desk.wholePicture("console-journey-3-effect-desk");
            desk.tabTo("form[data-purpose=console-change] button");
            desk.enter();
            assertThat(desk.find("[role=status]").getText()).isEqualTo("This pair is locked: it stays.");

            desk.tabTo(".buttons a[href*=approve]");
            desk.enter();
            assertThat(desk.heading()).isEqualTo("Approve the pairs?");
            desk.wholePicture("console-journey-4-sure-desk");
            desk.tabTo("form[data-purpose=console-approve-pairs] button");
            desk.enter();

            assertThat(desk.find("[role=status]").getText()).contains("The pairs are approved");
        }
    }

    @Test
    @Order(4)
    void showsTheExchangesWithNothingForAxeToFind() {
        story.cloud().liveUntil(() -> story.mails("pulse-asked").size() > 60);

        assertThat(walk(
                        "exchanges",
                        PLACES,
                        "people tbody th a",
                        "people tbody tr:nth-child(2) a",
                        " a[href*='steer/end']"))
                .isEmpty();
    }

    @Test
    @Order(5)
    void notesSomebodysLeavingAfterSayingWhatItLeadsTo() {
        try (var phone = Chromium.phoneWithoutScripts()) {
            phone.open(latestLink());
            phone.open(at("people?state=PAIRED&lang=fr"));
            phone.follow("tbody th a");
            var name = phone.heading();
            phone.follow("a[href*='/leave']");
            assertThat(phone.heading()).startsWith(name + " quitte le programme");
            phone.wholePicture("console-journey-5-leaving-phone");
            phone.send("console-leave");

            assertThat(phone.find("[role=status]").getText()).contains("a quitté le programme");
            assertThat(phone.all("a[href*='/leave']")).isEmpty();
        }
    }

    @Test
    @Order(6)
    void showsTheDraftOfTheDigestWithNothingForAxeToFind() {
        story.cloud().liveUntil(() -> !story.mails("digest-to-approve").isEmpty());

        assertThat(walk("sharing", List.of("", "skills", "rounds", "numbers", "digest", "digest/preview", "letters")))
                .isEmpty();
    }

    @Test
    @Order(7)
    void leavesALessonOutAndSeesTheDigestWithoutIt() {
        try (var desk = Chromium.desk()) {
            desk.open(
                    Links.in("en", Links.first(story.mails("digest-to-approve").getFirst())));
            assertThat(desk.heading()).isEqualTo("The digest, before it leaves");
            var lessons = desk.all("[name=hadLessons]").size();
            desk.tabTo("#keep-0");
            desk.press(Keys.SPACE);
            desk.find("#en").sendKeys("Three months of shared curiosity.");
            desk.send("console-digest-save");
            assertThat(desk.find("[role=status]").getText()).isEqualTo("Your changes are saved.");
            assertThat(desk.all("[name=hadLessons]")).hasSize(lessons - 1);
            desk.wholePicture("console-journey-6-draft-desk");

            desk.open(Links.in("en", at("digest/preview")));
            desk.wholePicture("console-journey-7-preview-desk");
            assertThat(desk.find("section[lang=en]").getText()).contains("Three months of shared curiosity.");
            assertThat(desk.all("section[lang=en] blockquote")).hasSize(lessons - 1);
        }
    }

    @Test
    @Order(8)
    void writesAForewordAndLetsTheDigestGo() {
        try (var phone = Chromium.phoneWithoutScripts()) {
            phone.open(
                    Links.in("fr", Links.first(story.mails("digest-to-approve").getFirst())));
            assertThat(phone.heading()).isEqualTo("La synthèse, avant son départ");
            phone.find("#fr").sendKeys("Trois mois de curiosité partagée.");
            phone.send("console-digest-save");
            assertThat(phone.find("[role=status]").getText()).contains("enregistrées");
            phone.open(at("digest/preview"));
            assertThat(phone.find("section[lang=fr]").getText()).contains("Trois mois de curiosité partagée.");
            phone.open(at("digest/approve"));
            phone.send("console-approve-digest");

            assertThat(phone.find("[role=status]").getText()).contains("La synthèse est approuvée");
        }
        story.cloud().liveUntil(() -> !story.mails("digest-shared").isEmpty());
    }

    @Test
    @Order(9)
    void closesTheVisitAndAsksForTheLinkAgain() {
        try (var desk = Chromium.desk()) {
            desk.open(Links.in("en", link(story.mails("digest-to-approve").getFirst())));
            desk.send("sign-out");
            assertThat(desk.heading()).isEqualTo("See you soon");

            desk.open(Links.in("en", at("people")));
            assertThat(desk.heading()).isEqualTo("The console waits for you behind a link");
            assertThat(desk.all("form[data-purpose=fresh-link]")).hasSize(1);
            assertThat(desk.findings()).isEmpty();
        }
    }

    /// @param further links on some of those pages, each as a place and a selector
    private List<String> walk(String stage, List<String> places, String... further) {
        try (var readers = new Readers()) {
            readers.enter(latestLink());
            places.forEach(place -> readers.read(name(stage, place), at(place)));
            for (var step = 0; step < further.length; step++) {
                var parts = further[step].split(" ", 2);
                readers.enter(at(parts[0]));
                readers.follow(name(stage, parts[0]) + "-further-" + step, parts[1]);
            }
            return readers.findings();
        }
    }

    private static String name(String stage, String place) {
        return "console-" + stage + "-" + (place.isEmpty() ? "home" : place.replace('/', '-'));
    }

    /// Every mail to the organiser has a link to the console at its foot; the first one is too old by now.
    private URI latestLink() {
        return link(story.mails().reversed().stream()
                .filter(mail -> mail.recipients().contains(helene))
                .findFirst()
                .orElseThrow());
    }

    private static URI link(Mail mail) {
        return Links.of(mail).getLast();
    }

    private URI at(String place) {
        return story.cloud().http().resolve("/console/" + cohortId() + (place.isEmpty() ? "" : "/" + place));
    }

    private String cohortId() {
        return program.input().path("cohortId").asText();
    }
}
