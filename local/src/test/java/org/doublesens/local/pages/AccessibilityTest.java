package org.doublesens.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.states.Execution;
import org.doublesens.local.stories.Story;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Axe-core finds nothing on any page that a mail leads to, nor on those of the local cloud.
class AccessibilityTest {
    /// The forms that the mails of a whole cohort lead to; a page that is not reached is not checked.
    private static final Set<String> FORMS = Set.of(
            "skills",
            "pledge",
            "pledge-check",
            "review",
            "session-aim",
            "session-move",
            "session-cancel",
            "pulse",
            "pair-new-partner",
            "pause",
            "leave",
            "privacy-erase",
            "privacy-export-json",
            "privacy-export-csv",
            "survey",
            "approve",
            "digest-flash",
            "echo",
            "unsubscribe");

    private final JsonNode request = Story.cohort(3, it -> {
        it.put("months", 1).put("keynotes", true);
        it.withArray("participants")
                .forEach(person -> ((ObjectNode) person).put("lastName", "Wolfeschlegelsteinhausenbergerdorff"));
    });
    private final Set<String> letters = new HashSet<>();
    private final Set<String> pages = new HashSet<>();
    private final Set<String> forms = new TreeSet<>();

    @BeforeAll
    static void chromium() {
        Chromium.mustBeThere();
    }

    @Test
    void findsNothingOnAnyPageThatAMailLeadsTo() {
        try (var story = new Story();
                var readers = new Readers()) {
            stopAtEveryMail(story);
            var program = story.open(request);

            while (nextLetter(story, program)) {
                unread(story).ifPresent(mail -> follow(story, mail, readers));
            }

            assertThat(readers.findings()).isEmpty();
            assertThat(forms).containsAll(FORMS);
        }
    }

    @Test
    void findsNothingOnTheKindPageOfAForgedLinkNorOnThePagesOfTheLocalCloud() {
        try (var story = new Story();
                var readers = new Readers()) {
            story.open(request);
            story.cloud().liveUntil(() -> story.mails("skills-invitation").size() == 6);
            var mail = story.mails("skills-invitation").getFirst();
            var http = story.cloud().http();

            readers.read("forged", Links.cut(Links.first(mail)));
            readers.look("local-index", http.resolve("/"));
            readers.look("local-mailbox", http.resolve("/mailbox"));
            readers.look("local-mail", http.resolve("/mailbox/" + mail.id()));
            readers.look("local-no-mail", http.resolve("/mailbox/none"));
            readers.look("local-executions", http.resolve("/executions"));
            readers.look("local-execution", execution(story));

            assertThat(readers.findings()).isEmpty();
        }
    }

    /// Without this, time may jump on to the moment when somebody answers the mail just delivered.
    private static void stopAtEveryMail(Story story) {
        var timeline = story.cloud().timeline();
        story.cloud().mailbox().subscribe(_ -> timeline.soon(() -> {}));
    }

    /// Lives until somebody gets a letter of a kind that nobody of their role got before.
    private boolean nextLetter(Story story, Execution program) {
        story.cloud().liveUntil(() -> unread(story).isPresent() || !program.isRunning());
        return unread(story).isPresent();
    }

    private Optional<Mail> unread(Story story) {
        return story.mails().stream()
                .filter(mail -> !letters.contains(letter(mail)))
                .findFirst();
    }

    private String letter(Mail mail) {
        return Story.kind(mail) + " to " + role(mail.recipients().getFirst());
    }

    private String role(String address) {
        return request.path("participants")
                .valueStream()
                .filter(person -> person.path("email").asText().equals(address))
                .map(person -> person.path("side").asText())
                .findFirst()
                .orElse("the house");
    }

    private void follow(Story story, Mail mail, Readers readers) {
        letters.add(letter(mail));
        Links.of(mail).forEach(link -> visit(story, mail, link, readers));
        Links.of(mail).forEach(link -> visit(story, mail, shortly(link), readers));
        Links.unsubscribing(mail).ifPresent(link -> visit(story, mail, link, readers));
    }

    private void visit(Story story, Mail mail, URI link, Readers readers) {
        var page = Jsoup.parse(story.browse(link).body());
        if (pages.add(shape(page))) {
            forms.addAll(page.select("form").eachAttr("data-purpose"));
            readers.read("%02d-%s".formatted(pages.size(), Story.kind(mail)), link);
        }
    }

    /// Where a link leads into the console, the short page for whoever keeps no cookie; elsewhere the page itself.
    private static URI shortly(URI link) {
        return URI.create(link + "?page=short");
    }

    /// Two pages with the same title and the same fields are the same page to axe.
    private static String shape(Document page) {
        return page.select("h1").text() + page.select("[name]").eachAttr("name");
    }

    private static URI execution(Story story) {
        var arn = story.cloud().executions().getFirst().arn();
        return story.cloud().http().resolve("/executions?arn=" + URLEncoder.encode(arn, StandardCharsets.UTF_8));
    }
}
