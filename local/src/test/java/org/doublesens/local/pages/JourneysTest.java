package org.doublesens.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.stories.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/// Lina on her phone and a senior at a desk go through intake and
/// pledge in a real browser, beside a crowd that answers by itself.
///
/// One cohort lives through the tests in their order, because its calendar only goes forward.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysTest {
    private final JsonNode request = Story.cohort(3, it -> it.put("months", 1));
    private final String lina = address("JUNIOR");
    private final String walter = address("SENIOR");
    private final Story story =
            new Story(options -> options, Map.of(lina, new Temperament.Silent(), walter, new Temperament.Silent()));

    @BeforeAll
    void invite() {
        Chromium.mustBeThere();
        story.open(request);
        story.cloud().liveUntil(() -> story.mails("skills-invitation").size() == 6);
    }

    @AfterAll
    void close() {
        story.close();
    }

    @Test
    @Order(1)
    void aJuniorAnswersInFrenchOnAPhoneWithoutScripts() {
        try (var phone = Chromium.phoneWithoutScripts()) {
            assertThat(phone.runsScripts()).isFalse();
            phone.open(Links.first(mail(lina, "skills-invitation")));
            assertThat(phone.language()).isEqualTo("fr");
            phone.picture("journey-1-intake-phone");
            phone.choose("offer1", "ai.prompting");
            phone.choose("offerLevel1", "4");
            phone.choose("wish1", "skill.lead");
            phone.choose("wishLevel1", "1");
            phone.find("[name=situation]").sendKeys("Mener ma première réunion d'équipe");
            IntStream.range(0, 3)
                    .forEach(at ->
                            phone.all("input[name=halfDays] + label").get(at).click());
            tickIfOpen(phone, "languages", "fr");
            phone.tick("consent", "yes");
            phone.send("skills");

            assertThat(phone.all("[data-purpose=skills]")).isEmpty();
            assertThat(phone.find(".done").getText()).contains("Mener ma première réunion d'équipe");
            assertThat(phone.heading()).contains("noté");
            phone.picture("journey-2-intake-noted-phone");
        }
    }

    @Test
    @Order(2)
    void aSeniorIsToldWhatIsMissingAndAnswersInEnglishAtADesk() {
        try (var desk = Chromium.desk()) {
            desk.open(Links.in("en", Links.first(mail(walter, "skills-invitation"))));
            desk.choose("wish1", "ai.prompting");
            desk.send("skills");
            assertThat(desk.language()).isEqualTo("en");
            assertThat(desk.all("[aria-invalid=true]")).isNotEmpty();
            desk.picture("journey-3-intake-mistakes-desk");

            desk.choose("wishLevel1", "1");
            desk.choose("offer1", "skill.lead");
            desk.choose("offerLevel1", "4");
            IntStream.range(0, 3)
                    .forEach(at ->
                            desk.all("input[name=halfDays] + label").get(at).click());
            tickIfOpen(desk, "languages", "fr");
            desk.tick("consent", "yes");
            desk.send("skills");

            assertThat(desk.heading()).isEqualTo("Noted, thank you");
            desk.picture("journey-4-intake-noted-desk");
        }
    }

    @Test
    @Order(3)
    void aJuniorPledgesOnAPhoneWithoutScripts() {
        story.cloud().liveUntil(() -> has(lina, "awareness-charter") && has(walter, "awareness-charter"));
        try (var phone = Chromium.phoneWithoutScripts()) {
            phone.open(Links.first(mail(lina, "awareness-charter")));
            phone.send("pledge");

            assertThat(phone.all("[data-purpose=pledge]")).isEmpty();
            assertThat(phone.heading()).isEqualTo("Merci, votre engagement est noté");
            phone.picture("journey-5-pledged-phone");
        }
    }

    @Test
    @Order(4)
    void aSeniorPledgesWithTheKeyboardAlone() {
        try (var desk = Chromium.desk()) {
            desk.open(Links.in("en", Links.first(mail(walter, "awareness-charter"))));
            desk.press(Keys.TAB);
            assertThat(desk.focused().getText()).isEqualTo("Skip to content");
            assertThat(desk.focused().getRect().getX()).isNotNegative();
            desk.picture("journey-6-skip-link-desk");

            desk.press(Keys.ENTER);
            desk.tabTo("input[type=checkbox]");
            desk.press(Keys.SPACE);
            assertThat(desk.focused().isSelected()).isTrue();
            desk.picture("journey-7-self-check-desk");
            desk.tabTo("form[data-purpose=pledge-check] button");
            desk.enter();
            assertThat(desk.find("#check").getText()).isNotEmpty();
            assertThat(desk.all("[data-purpose=pledge]")).hasSize(1);

            desk.open(Links.in("en", Links.first(mail(walter, "awareness-charter"))));
            desk.tabTo("form[data-purpose=pledge] button");
            desk.enter();

            assertThat(desk.heading()).isEqualTo("Thank you, your pledge is noted");
            desk.picture("journey-8-pledged-desk");
        }
    }

    private String address(String side) {
        return request.path("participants")
                .valueStream()
                .filter(person -> person.path("side").asText().equals(side))
                .findFirst()
                .orElseThrow()
                .path("email")
                .asText();
    }

    private Mail mail(String to, String kind) {
        return story.mails(kind).stream()
                .filter(mail -> mail.recipients().contains(to))
                .findFirst()
                .orElseThrow();
    }

    private boolean has(String to, String kind) {
        return story.mails(kind).stream().anyMatch(mail -> mail.recipients().contains(to));
    }

    /// The reader's own language is ticked already.
    private static void tickIfOpen(Chromium browser, String field, String value) {
        if (!browser.find("#%s-%s".formatted(field, value)).isSelected()) {
            browser.tick(field, value);
        }
    }
}
