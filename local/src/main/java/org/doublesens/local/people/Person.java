package org.doublesens.local.people;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.services.ses.MailContent;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Somebody with an address, a temperament and a browser; knows nothing but what mails and pages say.
final class Person {
    /// The forms that somebody who means well sends when a mail leads there.
    private static final Set<String> WELCOME = Set.of(
            "skills", "pledge", "pulse", "midpoint", "survey", "echo", "keynote", "keynote-vote", "review", "approve");

    /// What one answers once, though a letter of thanks leads there again.
    private static final Set<String> ONCE = Set.of("skills");

    /// What few words answer as well as a form.
    private static final Map<String, String> WORDS = Map.of(
            "pledge", "Bonjour,\n\nOui, je m'engage.\n\nBien à vous",
            "pulse", "4/5 super échange, j'ai appris à poser une seule question à la fois");

    private static final Pattern TAKES_REPLIES = Pattern.compile("(?i)répond(re|ez)|\\breply\\b");

    private static final int PATIENCE = 2;

    /// An answer that is a number, as in `useful=4`.
    private static final Pattern MARK = Pattern.compile("[a-z]+=\\d+");

    private final String address;
    private final Temperament temperament;
    private final Browser browser;
    private final @Nullable PostOffice office;
    private final Diary diary;
    private final Random chance;
    private @Nullable Instant firstMail;
    private final Set<String> answered = new HashSet<>();
    private boolean movedOne;
    private boolean declinedOne;
    private int cancelled;
    private boolean paused;
    private @Nullable LocalDate until;
    private boolean left;

    /// @param office where plain replies go; absent where nobody reads them
    Person(
            String address,
            Temperament temperament,
            Browser browser,
            @Nullable PostOffice office,
            Diary diary,
            long seed) {
        this.address = address;
        this.temperament = temperament;
        this.browser = browser;
        this.office = office;
        this.diary = diary;
        this.chance = new Random(seed ^ address.hashCode());
    }

    synchronized Duration pause() {
        return temperament.pause(chance);
    }

    /// Reads a mail and does what it asks, as far as one is in the mood.
    synchronized void read(Mail letter, Instant now) {
        var mail = letter.open();
        if (firstMail == null) {
            firstMail = now;
        }
        var links = links(mail);
        if (links.isEmpty() || left || temperament instanceof Temperament.Silent) {
            return;
        }
        if (hasEnough(now)) {
            stop(links, now);
            return;
        }
        if (isInvitation(mail)) {
            decline(letter);
            reschedule(links);
            return;
        }
        pages(mail, links).forEach(link -> visit(link, letter));
    }

    private void decline(Mail letter) {
        if (temperament instanceof Temperament.Writing && office != null && !declinedOne) {
            declinedOne = office.answerInvitation(letter, "DECLINED");
        }
    }

    /// Who likes to write leaves a form alone that a few words answer, and writes back when a letter says they will do.
    private boolean reply(Mail letter, WebForm form) {
        var words = WORDS.get(form.purpose());
        if (!(temperament instanceof Temperament.Writing) || office == null || words == null) {
            return false;
        }
        if (TAKES_REPLIES.matcher(letter.open().text()).find() && office.reply(letter, words)) {
            diary.did(form.purpose() + "-by-reply", address);
        }
        return true;
    }

    private List<URI> pages(MailContent mail, List<URI> links) {
        var first = tapped(links);
        if (Jsoup.parse(mail.html()).select("hr").isEmpty()) {
            return List.of(first);
        }
        var pages = new LinkedHashMap<String, URI>();
        pages.put(first.getPath(), first);
        links.forEach(link -> pages.putIfAbsent(link.getPath(), link));
        return List.copyOf(pages.values());
    }

    private void stop(List<URI> links, Instant now) {
        switch (temperament) {
            case Temperament.Leaving _ -> left = visitAll(links, "leave");
            case Temperament.Pausing(var after, var length) -> {
                until = LocalDate.ofInstant(now.plus(length), ZoneOffset.UTC);
                paused = visitAll(links, "pause");
            }
            default -> throw new IllegalStateException("somebody without a reason to stop");
        }
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
        var began = firstMail;
        return began != null
                && switch (temperament) {
                    case Temperament.Leaving(var after) -> now.isAfter(began.plus(after));
                    case Temperament.Pausing(var after, var length) -> !paused && now.isAfter(began.plus(after));
                    default -> false;
                };
    }

    /// A calendar takes an invitation by itself; only who wants another hour follows its link.
    private static boolean isInvitation(MailContent mail) {
        return mail.attachments().stream()
                .anyMatch(attachment -> attachment.type().equals("text/calendar"));
    }

    private void reschedule(List<URI> links) {
        if (isOffered(links)) {
            visitAll(links, "session-instead");
        } else if (temperament instanceof Temperament.Moving && !movedOne) {
            movedOne = visitAll(links, "session-move");
        } else if (temperament instanceof Temperament.Cancelling(var sessions) && cancelled < sessions) {
            cancelled += visitAll(links, "session-cancel") ? 1 : 0;
        }
    }

    /// Whether the mail holds other hours to choose from.
    private static boolean isOffered(List<URI> links) {
        return links.stream().anyMatch(link -> String.valueOf(link.getQuery()).startsWith("slot="));
    }

    private static List<URI> links(MailContent mail) {
        return Jsoup.parse(mail.html()).select("a[href*=/answers/]").stream()
                .map(link -> URI.create(link.attr("href")))
                .distinct()
                .toList();
    }

    private void visit(URI link, Mail letter) {
        var page = browser.open(link, "fr");
        page.forms().stream()
                .filter(form -> WELCOME.contains(form.purpose()))
                .filter(form -> !ONCE.contains(form.purpose()) || answered.add(form.purpose()))
                .filter(this::isBoldEnough)
                .findFirst()
                .filter(form -> !reply(letter, form))
                .ifPresent(form -> send(form, page.lang()));
    }

    /// Most people have no talk in them when they are asked for one.
    private boolean isBoldEnough(WebForm form) {
        return !form.purpose().equals("keynote") || chance.nextInt(3) == 0;
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

    private Map<String, List<String>> filled(WebForm form, String lang) {
        var values = new FormFiller(chance).fill(form, lang);
        if (until != null && form.purpose().equals("pause")) {
            values.put("until", List.of(until.toString()));
        }
        return values;
    }

    private boolean send(WebForm form, String lang) {
        var current = form;
        for (int attempt = 1; attempt <= PATIENCE; attempt++) {
            var answer = browser.send(current, filled(current, lang), lang);
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
