package org.doublesens.local.people;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.doublesens.local.services.ses.MailContent;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Somebody with an address, a temperament and a browser; knows nothing but what mails and pages say.
final class Person {
    /// The forms that somebody who means well sends when a mail leads there.
    private static final Set<String> WELCOME =
            Set.of("skills", "pledge", "pulse", "survey", "echo", "keynote", "keynote-vote", "review", "approve");

    /// What one answers once, though a letter of thanks leads there again.
    private static final Set<String> ONCE = Set.of("skills");

    private static final int PATIENCE = 2;

    /// An answer that is a number, as in `useful=4`.
    private static final Pattern MARK = Pattern.compile("[a-z]+=\\d+");

    private final String address;
    private final Temperament temperament;
    private final Browser browser;
    private final Diary diary;
    private final Random chance;
    private @Nullable Instant firstMail;
    private final Set<String> answered = new HashSet<>();
    private boolean movedOne;
    private boolean left;

    Person(String address, Temperament temperament, Browser browser, Diary diary, long seed) {
        this.address = address;
        this.temperament = temperament;
        this.browser = browser;
        this.diary = diary;
        this.chance = new Random(seed ^ address.hashCode());
    }

    synchronized java.time.Duration pause() {
        return temperament.pause(chance);
    }

    /// Reads a mail and does what it asks, as far as one is in the mood.
    synchronized void read(MailContent mail, Instant now) {
        if (firstMail == null) {
            firstMail = now;
        }
        var links = links(mail);
        if (links.isEmpty() || left || temperament instanceof Temperament.Silent) {
            return;
        }
        if (hasEnough(now)) {
            left = visitAll(links, "leave");
            return;
        }
        if (isInvitation(mail)) {
            move(links);
            return;
        }
        visit(tapped(links));
    }

    /// Taps an answer to the first question of the mail: a good mark where it asks for one, else the first choice.
    private URI tapped(List<URI> links) {
        var first = links.getFirst();
        var marks = links.stream()
                .filter(link -> link.getPath().equals(first.getPath()))
                .filter(link -> MARK.matcher(String.valueOf(link.getQuery())).matches())
                .toList();
        return marks.isEmpty() ? first : marks.get(chance.nextInt(marks.size() / 2, marks.size()));
    }

    private boolean hasEnough(Instant now) {
        return temperament instanceof Temperament.Leaving(var after)
                && firstMail != null
                && now.isAfter(firstMail.plus(after));
    }

    /// A calendar takes an invitation by itself; only who wants another hour follows its link.
    private static boolean isInvitation(MailContent mail) {
        return mail.attachments().stream()
                .anyMatch(attachment -> attachment.type().equals("text/calendar"));
    }

    private void move(List<URI> links) {
        if (temperament instanceof Temperament.Moving && !movedOne) {
            movedOne = visitAll(links, "session-move");
        }
    }

    private static List<URI> links(MailContent mail) {
        return Jsoup.parse(mail.html()).select("a[href*=/answers/]").stream()
                .map(link -> URI.create(link.attr("href")))
                .distinct()
                .toList();
    }

    private void visit(URI link) {
        var page = browser.open(link, "fr");
        page.forms().stream()
                .filter(form -> WELCOME.contains(form.purpose()))
                .filter(form -> !ONCE.contains(form.purpose()) || answered.add(form.purpose()))
                .filter(this::isBoldEnough)
                .findFirst()
                .ifPresent(form -> send(form, page.lang()));
    }

    /// Most people have no talk in them when they are asked for one.
    private boolean isBoldEnough(WebForm form) {
        return !form.purpose().equals("keynote") || chance.nextInt(5) == 0;
    }

    /// Opens one link after another until a page has a form for this, and sends it.
    private boolean visitAll(List<URI> links, String purpose) {
        for (var link : links) {
            var page = browser.open(link, "fr");
            Optional<WebForm> form = page.form(purpose);
            if (form.isPresent()) {
                return send(form.get(), page.lang());
            }
        }
        return false;
    }

    private boolean send(WebForm form, String lang) {
        var current = form;
        for (int attempt = 1; attempt <= PATIENCE; attempt++) {
            var answer = browser.send(current, new FormFiller(chance).fill(current, lang), lang);
            var again = answer.form(form.purpose());
            if (answer.status() < 400 && (again.isEmpty() || !answer.complains())) {
                diary.did(form.purpose(), address);
                return true;
            }
            diary.wasRefused(form.purpose(), answer.status() + " " + answer.heading());
            if (again.isEmpty()) {
                return false;
            }
            current = again.get();
        }
        return false;
    }
}
