package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.services.ses.Pen;
import org.doublesens.local.services.ses.Reception;
import org.doublesens.local.template.Place;
import org.doublesens.local.template.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// People who answer by plain reply and by their calendars, through the receipt path of template.yaml.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RepliesTest {
    private static final String DOMAIN = "reply.double-sens.example";

    @Test
    void oneWhoOnlyWritesPledgesGivesFeedbackAndDeclinesByMail() {
        var request = Story.cohort(3, it -> it.put("months", 1));
        var writer = request.path("participants").get(0).path("email").asText();
        try (var story = story(Map.of(writer, new Temperament.Writing()))) {
            var program = story.live(story.open(request));

            Promises.areKept(story, program, request);
            assertThat(story.crowd().diary().times("pledge-by-reply")).isEqualTo(1);
            assertThat(story.crowd().diary().times("pulse-by-reply")).isPositive();
            assertThat(subjects(story, "reply-noted", writer)).isNotEmpty();
            assertThat(to(story, "session-invitation", writer))
                    .as("pledged by reply, so matched")
                    .isNotEmpty();
            assertThat(to(story, "slots-offered", writer))
                    .as("declined in the calendar")
                    .isNotEmpty();
            assertThat(to(story, "reply-not-understood", writer)).isEmpty();
            assertThat(to(story, "reply-noted", writer))
                    .allSatisfy(mail ->
                            assertThat(mail.open().header("In-Reply-To")).startsWith("<"));
            assertThat(story.cloud().buckets().size())
                    .as("mails are thrown away when they are read")
                    .isZero();
        }
    }

    @Test
    void aPauseByReplyHoldsAStopEndsItAndStrangersDoNothing() {
        var request = Story.cohort(3, it -> it.put("months", 1));
        try (var story = story(Map.of())) {
            var program = story.open(request);
            until(story, () -> !story.mails("session-invitation").isEmpty());
            var letter = story.mails("session-invitation").getFirst();
            var pausing = letter.recipients().getFirst();
            var mailsBefore = story.mails().size();

            forged(story, letter, "stop");
            story.cloud().settle();
            assertThat(to(story, "goodbye", pausing)).isEmpty();

            assertThat(story.office().reply(letter, "Je fais une pause de 2 semaines, merci"))
                    .isTrue();
            until(story, () -> !to(story, "reply-noted", pausing).isEmpty());
            assertThat(to(story, "reply-noted", pausing).getFirst().open().text())
                    .contains("pause jusqu");
            assertThat(story.mails()).hasSizeGreaterThan(mailsBefore);

            assertThat(story.office().reply(letter, "STOP")).isTrue();
            until(story, () -> !to(story, "goodbye", pausing).isEmpty());
            assertThat(to(story, "goodbye", pausing)).hasSize(1);
            story.live(program);
            assertThat(story.cloud().deadLetters().parked()).isEmpty();
        }
    }

    @Test
    void theMailboxPageSendsARealReply() throws Exception {
        var request = Story.cohort(3, it -> it.put("months", 1));
        var reader = request.path("participants").get(0).path("email").asText();
        try (var story = story(Map.of(reader, new Temperament.Silent()))) {
            story.open(request);
            until(story, () -> !to(story, "skills-invitation", reader).isEmpty());
            var page = story.cloud()
                    .http()
                    .resolve("/mailbox/"
                            + to(story, "skills-invitation", reader).getFirst().id());

            assertThat(story.browse(page).body()).contains("Send the reply");
            assertThat(send(URI.create(page + "/reply"), "words", "Qui êtes-vous ?", "http://evil.example"))
                    .isEqualTo(403);
            assertThat(send(URI.create(page + "/reply"), "words", "Qui êtes-vous ?", ""))
                    .isEqualTo(200);

            until(story, () -> !to(story, "reply-not-understood", reader).isEmpty());
            assertThat(to(story, "reply-not-understood", reader)).hasSize(1);
        }
    }

    @Test
    void theRoleAllowsWhatTheFunctionDoesAndItsMailsOnly() {
        var template = TemplateReader.read(
                Path.of("..", "template.yaml"),
                Map.of("FromAddress", "bonjour@example.org", "ReplyDomain", DOMAIN),
                Place.local("http://localhost"));
        var statements = template.function("HearRepliesFunction").statements();

        assertThat(template.receiptRules()).singleElement().satisfies(rule -> {
            assertThat(rule.takes("reply+k1.0a@" + DOMAIN)).isTrue();
            assertThat(rule.takes("reply@elsewhere.example")).isFalse();
            assertThat(statements)
                    .anyMatch(it -> it.allows("s3:GetObject", "arn:aws:s3:::" + rule.bucket() + "/replies/1"));
            assertThat(statements)
                    .noneMatch(it -> it.allows("s3:GetObject", "arn:aws:s3:::" + rule.bucket() + "/other/1"));
        });
        assertThat(statements).noneMatch(it -> it.resources().contains("*"));
    }

    @Test
    void withoutAReplyDomainNobodyReadsReplies() {
        try (var story = new Story()) {
            assertThat(story.cloud().reception().takes("reply+x@" + DOMAIN)).isFalse();
            assertThat(story.cloud().template().functions())
                    .noneMatch(it -> it.id().equals("HearRepliesFunction"));
        }
    }

    /// Lives until then, ninety days at most.
    private static void until(Story story, BooleanSupplier then) {
        var latest = story.cloud().timeline().instant().plus(Duration.ofDays(90));
        story.cloud()
                .liveUntil(() -> then.getAsBoolean()
                        || story.cloud().timeline().instant().isAfter(latest));
        assertThat(then.getAsBoolean())
                .as("came to be: %s", story.mails().stream().map(Story::tag).toList())
                .isTrue();
    }

    private static Story story(Map<String, Temperament> temperaments) {
        return new Story(options -> options.withParameter("ReplyDomain", DOMAIN), temperaments);
    }

    private static void forged(Story story, Mail letter, String words) {
        var pen = new Pen(letter, story.cloud().timeline().instant());
        story.cloud().reception().receive(pen.reply(words), pen.from(), pen.to(), Reception.Sender.FORGED);
    }

    private static List<Mail> to(Story story, String kind, String address) {
        return story.mails(kind).stream()
                .filter(mail -> mail.recipients().contains(address))
                .toList();
    }

    private static List<String> subjects(Story story, String kind, String address) {
        return to(story, kind, address).stream()
                .map(Mail::subject)
                .filter(it -> it.startsWith("Re: "))
                .toList();
    }

    private static int send(URI form, String field, String value, String origin) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var post = HttpRequest.newBuilder(form)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            if (!origin.isEmpty()) {
                post.header("Origin", origin);
            }
            return http.send(post.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
