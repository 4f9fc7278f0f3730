package org.doublesens.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.stories.Story;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What people may do between two letters, by finger on a phone without scripts: cancel and meet at another hour, ask
/// for a pause without a day, and have all their data erased.
class ActsTest {
    private final JsonNode request = Story.cohort(3, it -> it.put("months", 2));

    @BeforeAll
    static void chromium() {
        Chromium.mustBeThere();
    }

    @Test
    void aSessionIsCancelledAnotherHourIsChosenAndEverythingIsErased() {
        try (var story = new Story();
                var phone = Chromium.phoneWithoutScripts()) {
            story.open(request);
            story.cloud().liveUntil(() -> !story.mails("session-invitation").isEmpty());
            var invitation = story.mails("session-invitation").getFirst();
            var session = Links.first(invitation);

            phone.open(session);
            phone.find("details summary").click();
            phone.send("session-cancel");
            assertThat(phone.heading()).isEqualTo("La séance est annulée");
            assertThat(phone.all("input[name=slot]")).hasSize(3);
            phone.picture("acts-1-cancelled-phone");

            phone.find("input[name=slot] + label").click();
            phone.send("session-instead");
            assertThat(phone.heading()).isEqualTo("La nouvelle séance est fixée");
            phone.picture("acts-2-instead-phone");

            isAskedForADay(phone, foot(invitation, "Faire une pause", "Take a pause", "Pause"));
            looksAtTheData(phone, invitation);
        }
    }

    private static void isAskedForADay(Chromium phone, URI pause) {
        phone.open(Links.in("fr", pause));
        phone.send("pause");
        assertThat(phone.all("[aria-invalid=true]")).hasSize(1);
        phone.picture("acts-3-pause-phone");
    }

    private static void looksAtTheData(Chromium phone, Mail mail) {
        phone.open(Links.in("fr", foot(mail, "données", "data")));
        assertThat(phone.all("form[data-purpose^=privacy-]")).hasSize(3);
        phone.picture("acts-4-privacy-phone");
        phone.send("privacy-erase");
        assertThat(phone.all("form[data-purpose=privacy-erase]")).hasSize(1);
        phone.tick("sure", "yes");
        phone.send("privacy-erase");
        assertThat(phone.heading()).isEqualTo("Vos données sont effacées");
        phone.picture("acts-5-erased-phone");
    }

    /// The link at the foot of a mail that says one of these words.
    private static URI foot(Mail mail, String... words) {
        return Jsoup.parse(mail.open().html()).select("td.faint a").stream()
                .filter(link -> Arrays.stream(words).anyMatch(link.text()::contains))
                .map(link -> URI.create(link.attr("href")))
                .findFirst()
                .orElseThrow();
    }
}
