package org.doublesens.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.states.Execution;
import org.doublesens.local.stories.Story;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/// People who change their mind, in a real browser: another partner, a pause that ends early, a talk taken back, words
/// withdrawn from the digest; and what they say half-way.
///
/// One cohort lives through the tests in their order, because its calendar only goes forward.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondThoughtsTest {
    private final JsonNode request =
            Story.cohort(5, it -> it.put("months", 2).put("keynotes", true).put("digestByItself", true));
    private final Story story = new Story();

    @BeforeAll
    void launch() {
        Chromium.mustBeThere();
        story.open(request);
    }

    @AfterAll
    void close() {
        story.close();
    }

    @Test
    @Order(1)
    void anotherPartnerIsAskedForWithTheKeyboardAlone() {
        liveUntil("your-pair");
        try (var desk = Chromium.desk()) {
            desk.open(Links.in("en", page(story.mails("your-pair"), "pair-new-partner")));
            desk.tabTo("details summary");
            desk.press(Keys.ENTER);
            desk.tabTo("form[data-purpose=pair-new-partner] button");
            isClean(desk, "second-thoughts-1-pair-desk");
            desk.enter();

            assertThat(desk.heading()).isEqualTo("Your request is noted");
            assertThat(desk.all("form")).isEmpty();
            isClean(desk, "second-thoughts-2-asked-desk");
        }
    }

    @Test
    @Order(2)
    void aPauseEndsEarlyOnAPhone() {
        liveUntil("session-invitation");
        var pause = page(story.mails("session-invitation"), "pause");
        var back = LocalDate.ofInstant(story.cloud().timeline().instant(), ZoneOffset.UTC)
                .plusDays(30);
        try (var phone = Chromium.phone()) {
            phone.open(Links.in("fr", pause));
            phone.fill("until", back);
            phone.send("pause");
            assertThat(phone.heading()).isEqualTo("Votre pause est notée");
            isClean(phone, "second-thoughts-3-paused-phone");

            phone.open(Links.in("fr", pause));
            assertThat(phone.heading()).isEqualTo("Vous êtes en pause");
            phone.send("pause-resume");

            assertThat(phone.heading()).isEqualTo("Bon retour");
            isClean(phone, "second-thoughts-4-back-phone");
        }
    }

    @Test
    @Order(3)
    void aTalkIsProposedAndTakenBackInBothLanguages() {
        liveUntil("keynote-call");
        var talk = page(story.mails("keynote-call"), "keynote");
        try (var phone = Chromium.phoneWithoutScripts()) {
            proposes(phone, Links.in("fr", talk), "Le jeu vidéo, une école de coopération");
            phone.find("details summary").click();
            phone.send("keynote-withdraw");

            assertThat(phone.heading()).isEqualTo("Votre sujet est retiré");
            phone.wholePicture("second-thoughts-5-withdrawn-phone");
        }
        try (var desk = Chromium.desk()) {
            proposes(desk, Links.in("en", talk), "Games as a school of working together");
            isClean(desk, "second-thoughts-6-proposed-desk");
            desk.tabTo("details summary");
            desk.press(Keys.ENTER);
            desk.tabTo("form[data-purpose=keynote-withdraw] button");
            desk.enter();

            assertThat(desk.heading()).isEqualTo("Your subject is withdrawn");
            isClean(desk, "second-thoughts-7-withdrawn-desk");
        }
    }

    @Test
    @Order(4)
    void halfWayTakesThreeTapsAndASentence() {
        liveUntil("midpoint-asked");
        var midpoint = page(story.mails("midpoint-asked"), "midpoint");
        try (var phone = Chromium.phone()) {
            phone.open(Links.in("fr", midpoint));
            phone.send("midpoint");
            assertThat(phone.all(".faults a")).hasSize(3);
            isClean(phone, "second-thoughts-8-half-way-phone");
            phone.tick("progress", "4");
            phone.tick("candour", "5");
            phone.tick("rhythm", "RIGHT");
            phone.find("[name=change]").sendKeys("Commencer par mon cas.");
            phone.tick("readBy", "PARTNER");
            phone.send("midpoint");

            assertThat(phone.heading()).isEqualTo("C’est noté, merci");
            isClean(phone, "second-thoughts-9-half-way-noted-phone");
            phone.open(Links.in("en", midpoint));
            assertThat(phone.heading()).isEqualTo("Already noted");
        }
    }

    @Test
    @Order(5)
    void wordsAreWithdrawnFromTheDigest() {
        liveUntil("echo");
        var digest = page(story.mails("digest-shared"), "digest-withdraw");
        try (var phone = Chromium.phoneWithoutScripts()) {
            phone.open(Links.in("fr", digest));
            var before = phone.all("form[data-purpose=digest-withdraw]").size();
            phone.send("digest-withdraw");

            assertThat(phone.find("[role=status]").getText()).isEqualTo("C’est retiré de la synthèse.");
            assertThat(phone.all("form[data-purpose=digest-withdraw]")).hasSize(before - 1);
            phone.wholePicture("second-thoughts-10-words-withdrawn-phone");
        }
    }

    private void proposes(Chromium browser, URI talk, String subject) {
        browser.open(talk);
        browser.find("[name=subject]").clear();
        browser.find("[name=subject]").sendKeys(subject);
        browser.send("keynote");
        assertThat(browser.find("[name=subject]").getDomAttribute("value")).isEqualTo(subject);
    }

    /// Until the first letter of that kind; no further than the program itself lives.
    private void liveUntil(String kind) {
        story.cloud().liveUntil(() -> !story.mails(kind).isEmpty() || !program().isRunning());
        assertThat(story.mails(kind)).as(kind).isNotEmpty();
    }

    private Execution program() {
        return story.cloud().executions().getFirst();
    }

    private URI page(List<Mail> mails, String form) {
        return pages(mails, form).findFirst().orElseThrow();
    }

    /// The pages behind the links of these mails that have that form.
    private Stream<URI> pages(List<Mail> mails, String form) {
        return mails.stream()
                .flatMap(mail -> Links.of(mail).stream())
                .filter(link -> Jsoup.parse(story.browse(link).body())
                        .select("form[data-purpose=" + form + "]")
                        .hasText());
    }

    private static void isClean(Chromium browser, String picture) {
        browser.wholePicture(picture);
        assertThat(browser.overflows()).as(picture).isFalse();
        assertThat(browser.findings()).as(picture).isEmpty();
    }
}
