package org.doublesens.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.stories.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A program that HR's systems prepared is steered by hand: by a fresh link, with the keyboard in English, then by
/// finger and without scripts in French.
class SteeringJourneyTest {
    private static final String COHORT = "printemps";

    private final JsonNode request = Story.cohort(3, it -> it.put("months", 1).put("launch", false));
    private final List<String> findings = new ArrayList<>();

    @BeforeAll
    static void chromium() {
        Chromium.mustBeThere();
    }

    @Test
    void launchesExtendsPausesResumesMapsAndCancels() {
        try (var story = new Story(options -> options, Map.of(somebodySilent(), new Temperament.Silent()))) {
            var id = prepared(story);
            try (var desk = Chromium.desk()) {
                isLetIn(story, desk, id);
                launches(story, desk);
                givesMoreTime(story, desk, id);
                pauses(story, desk);
            }
            try (var phone = Chromium.phoneWithoutScripts()) {
                phone.open(
                        Links.in("fr", Links.first(story.mails("console-link").getFirst())));
                resumes(story, phone);
                maps(story, phone, id);
                cancels(story, phone, id);
            }

            assertThat(findings).isEmpty();
        }
    }

    private String prepared(Story story) {
        var answer = story.post("/cohorts", request.toString(), COHORT);
        assertThat(answer.statusCode()).isIn(201, 202);
        return answer.body().replaceFirst("(?s).*\"cohortId\":\"([^\"]+)\".*", "$1");
    }

    private void isLetIn(Story story, Chromium desk, String id) {
        desk.open(at(story, id, "?lang=en"));
        assertThat(desk.heading()).isEqualTo("The console waits for you behind a link");
        look(desk, "console-steering-1-closed");
        desk.tabTo("form[data-purpose=fresh-link] button");
        desk.enter();
        assertThat(desk.heading()).isEqualTo("Noted");
        look(desk, "console-steering-2-noted");

        story.cloud().liveUntil(() -> !story.mails("console-link").isEmpty());
        var mail = story.mails("console-link").getFirst();
        assertThat(mail.recipients())
                .containsExactly(request.path("organiser").path("email").asText());
        desk.open(Links.in("en", Links.first(mail)));
        assertThat(desk.heading()).isEqualTo("Where the cohort stands");
        look(desk, "console-steering-3-prepared");
    }

    private void launches(Story story, Chromium desk) {
        desk.tabTo("main a.button[href*=launch]");
        desk.enter();
        look(desk, "console-steering-4-launch");
        desk.tabTo("#why");
        desk.focused().sendKeys("The list is complete");
        desk.tabTo("form[data-purpose=console-launch] button");
        desk.enter();
        assertThat(desk.find("[role=status]").getText()).isEqualTo("The program is launched: invitations leave.");
        story.cloud().liveUntil(() -> story.mails("skills-thanks").size() == 5);
    }

    /// While one of them has not answered, the intake stays open.
    private String somebodySilent() {
        return request.path("participants").path(0).path("email").asText();
    }

    private void givesMoreTime(Story story, Chromium desk, String id) {
        desk.open(at(story, id, "?lang=en"));
        desk.tabTo("a[href*='steer/extend']");
        desk.enter();
        desk.tabTo("form[data-purpose=console-extend] button");
        look(desk, "console-steering-5-extend");
        desk.find("#until").sendKeys("01232027");
        desk.send("console-extend");
        assertThat(desk.find("[role=alert]").getText()).contains("Nobody works on that day");
        look(desk, "console-steering-6-no-working-day");

        desk.find("#until").sendKeys("01252027");
        desk.send("console-extend");
        assertThat(desk.find("[role=status]").getText()).contains("The new deadline is set");
        assertThat(desk.find(".stages .now").getText()).contains("25 Jan");
    }

    private void pauses(Story story, Chromium desk) {
        desk.tabTo("a[href*='steer/pause']");
        desk.enter();
        look(desk, "console-steering-7-pause");
        desk.tabTo("form[data-purpose=console-pause] button");
        desk.enter();
        assertThat(desk.find("[role=status]").getText()).contains("The program is paused");
        look(desk, "console-steering-8-paused");
        story.cloud().liveUntil(() -> story.mails("program-paused").size() == 6);
    }

    private void resumes(Story story, Chromium phone) {
        phone.wholePicture("console-steering-9-paused-phone");
        phone.follow("a.button[href*='steer/resume']");
        phone.wholePicture("console-steering-10-resume-phone");
        phone.send("console-resume");
        assertThat(phone.find("[role=status]").getText()).contains("Le programme reprend");
        story.cloud().liveUntil(() -> story.mails("program-resumed").size() == 6);
    }

    private void maps(Story story, Chromium phone, String id) {
        phone.open(Links.first(story.mails("skills-thanks").getFirst()));
        phone.find("[name=otherSkills]").sendKeys("La broderie numérique");
        phone.send("skills");

        phone.open(at(story, id, "/skills?lang=fr"));
        phone.wholePicture("console-steering-11-own-words-phone");
        phone.follow("a[href*='skills/map']");
        phone.choose("skill", "data.viz");
        phone.find("label[for=as-offer]").click();
        phone.wholePicture("console-steering-12-map-phone");
        phone.send("console-map");
        assertThat(phone.find("[role=status]").getText()).contains("Ce savoir est rangé");
        assertThat(phone.all("a[href*='skills/map']")).isEmpty();
    }

    private void cancels(Story story, Chromium phone, String id) {
        phone.open(at(story, id, "?lang=fr"));
        phone.follow("a[href*='steer/cancel']");
        phone.find("#word").sendKeys("Le site ferme ses portes.");
        phone.find("#why").sendKeys("Fermeture du site");
        phone.wholePicture("console-steering-13-cancel-phone");
        phone.send("console-cancel");
        assertThat(phone.find("[role=status]").getText()).isEqualTo("Le programme est annulé.");
        assertThat(phone.all("a[href*=steer]")).isEmpty();
        phone.open(at(story, id, "/audit?lang=fr"));
        assertThat(phone.find("tbody").getText())
                .contains("The list is complete", "Fermeture du site", "Étape prolongée", "Savoir rattaché");
        story.cloud().liveUntil(() -> story.mails("program-cancelled").size() == 6);
    }

    private void look(Chromium browser, String name) {
        browser.wholePicture(name);
        if (browser.overflows()) {
            findings.add(name + " is wider than its reader's screen");
        }
        browser.findings().forEach(finding -> findings.add(name + ": " + finding));
    }

    private static URI at(Story story, String id, String place) {
        return story.cloud().http().resolve("/console/" + id + place);
    }
}
