package org.doublesens.local.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.services.ses.MailContent;
import org.doublesens.local.services.ses.Mailbox;
import org.doublesens.local.services.ses.Pen;
import org.doublesens.local.services.ses.Reception;

/// The mailbox of everybody: who got what when, and each mail as its reader sees it.
final class MailboxPages {
    private static final int MOST = 300;
    private static final Set<String> STATUSES = Set.of("ACCEPTED", "TENTATIVE", "DECLINED");
    private static final String BACK =
            "<p role=\"status\">%s</p><p><a href=\"/mailbox/%s\">Back to the mail</a> · <a href=\"/mailbox\">All mails</a></p>";

    private final Mailbox mailbox;
    private final Reception reception;
    private final InstantSource clock;

    MailboxPages(Mailbox mailbox, Reception reception, InstantSource clock) {
        this.mailbox = mailbox;
        this.reception = reception;
        this.clock = clock;
    }

    /// Sends a reply in the name of a mail's reader, as their mail program or their calendar would.
    Reply send(Asked asked) {
        return mailbox.find(asked.segment(1))
                .map(mail -> send(mail, asked.field("words"), asked.field("calendar")))
                .orElseGet(() -> Layout.missing("There is no mail " + asked.segment(1) + "."));
    }

    private Reply send(Mail mail, String words, String status) {
        var pen = new Pen(mail, clock.instant());
        var byCalendar = STATUSES.contains(status) && pen.organiser().isPresent();
        if (!byCalendar && words.isEmpty()) {
            return Layout.page("Nothing to send", Html.of(BACK, "Write something first.", mail.id()));
        }
        var to = byCalendar ? pen.organiser().orElseThrow() : pen.to();
        var mime = byCalendar ? pen.calendarReply(status) : pen.reply(words);
        var said = reception.receive(mime, pen.from(), to, Reception.Sender.PROVEN)
                ? "Sent to " + to + ". What it did comes back as a mail, or shows on the pages."
                : "Nobody reads replies here: the parameter ReplyDomain is empty.";
        return Layout.page("Reply", Html.of(BACK, said, mail.id()));
    }

    Reply answer(Asked asked) {
        var id = asked.segment(1);
        if (id.isEmpty()) {
            return list(asked.field("to"), asked.field("words"));
        }
        return mailbox.find(id)
                .map(mail -> one(mail, asked))
                .orElseGet(() -> Layout.missing("There is no mail " + id + "."));
    }

    private Reply list(String to, String words) {
        var found = (words.isEmpty() ? mailbox.all() : mailbox.search(words))
                .reversed().stream()
                        .filter(mail -> to.isEmpty() || mail.recipients().contains(to))
                        .toList();
        var page = new Html();
        page.add("""
                <form class="search" role="search" action="/mailbox">
                <label>Person <select name="to"><option value="">Everybody</option>%s</select></label>
                <label>Words in sender, recipient or subject <input type="search" name="words" value="%s"></label>
                <button>Show</button>
                </form>
                <p class="quiet" role="status">%s</p>
                <p><a href="/letters">All letters the program can send</a></p>
                """, people(to), words, summary(found.size()));
        page.add("<ul class=\"mails\">");
        found.stream()
                .limit(MOST)
                .forEach(mail -> page.add(
                        "<li><span class=\"quiet\">%s</span> <a href=\"/mailbox?to=%s\">%s</a> <a href=\"/mailbox/%s\">%s</a></li>\n",
                        Layout.when(mail.at()),
                        URLEncoder.encode(mail.recipients().getFirst(), StandardCharsets.UTF_8),
                        String.join(", ", mail.recipients()),
                        mail.id(),
                        mail.subject().isBlank() ? "(no subject)" : mail.subject()));
        return Layout.page("Mailbox", page.add("</ul>"));
    }

    private static String summary(int many) {
        return many > MOST ? "The newest %d of %d mails".formatted(MOST, many) : many + " mails, the newest first";
    }

    private Html people(String chosen) {
        var people = new TreeSet<String>();
        mailbox.all().forEach(mail -> people.addAll(mail.recipients()));
        var options = new Html();
        people.forEach(person -> options.add(
                "<option value=\"%s\"%s>%s</option>",
                person, Html.of(person.equals(chosen) ? " selected" : ""), person));
        return options;
    }

    private Reply one(Mail mail, Asked asked) {
        return switch (asked.segment(2)) {
            case "" -> read(mail, mail.open());
            case "html" -> framed(mail.open().html());
            case "source" -> Reply.bytes("text/plain; charset=utf-8", Map.of(), mail.source());
            case "attachments" ->
                attachment(mail.open().attachments(), asked.segment(3))
                        .orElseGet(() -> Layout.missing("There is no such attachment."));
            default -> Layout.missing("There is nothing of this kind about a mail.");
        };
    }

    private Reply read(Mail mail, MailContent content) {
        var page = new Html();
        page.add(
                "<p>From %s<br>To %s<br><span class=\"quiet\">%s</span></p>",
                mail.from(), String.join(", ", mail.recipients()), Layout.when(mail.at()));
        attachments(page, mail, content);
        if (!content.html().isEmpty()) {
            page.add("""
                    <h2 id="html">As it looks</h2>
                    <iframe title="The mail as its reader sees it" src="/mailbox/%s/html"
                      sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                    """, mail.id());
        }
        replyBox(page, mail);
        page.add("<h2>In plain text</h2><pre>%s</pre>", content.text());
        var headers = new Html();
        content.headers()
                .forEach(line -> headers.add(
                        "<tr><th scope=\"row\">%s</th><td><code>%s</code></td></tr>", line.name(), line.value()));
        page.add("""
                <details><summary>Headers</summary><div class="scroll" role="region" aria-label="Headers" tabindex="0"><table>%s</table></div></details>
                <p><a href="/mailbox/%s/source">Source of the mail</a> · <a href="/mailbox">All mails</a></p>
                """, headers, mail.id());
        return Layout.page(mail.subject(), page);
    }

    private void replyBox(Html page, Mail mail) {
        var pen = new Pen(mail, clock.instant());
        if (!reception.takes(pen.to())) {
            return;
        }
        page.add("""
                <h2 id="reply">Reply as %s</h2>
                <form method="post" action="/mailbox/%s/reply">
                <p><label>Your words, such as <q>4/5 super</q>, <q>oui</q>, <q>pause 2 semaines</q>, <q>stop</q><br>
                <textarea name="words" rows="3" cols="60" required></textarea></label></p>
                <button>Send the reply</button>
                </form>
                """, pen.from(), mail.id());
        if (pen.organiser().filter(reception::takes).isPresent()) {
            page.add("""
                    <form method="post" action="/mailbox/%s/reply"><p>The calendar answers:
                    <button name="calendar" value="ACCEPTED">Accept</button>
                    <button name="calendar" value="TENTATIVE">Maybe</button>
                    <button name="calendar" value="DECLINED">Decline</button></p></form>
                    """, mail.id());
        }
    }

    private static void attachments(Html page, Mail mail, MailContent content) {
        if (content.attachments().isEmpty()) {
            return;
        }
        page.add("<h2>Attached</h2><ul>");
        for (int at = 0; at < content.attachments().size(); at++) {
            var attachment = content.attachments().get(at);
            page.add(
                    "<li><a href=\"/mailbox/%s/attachments/%s\" download=\"%s\">%s</a> <span class=\"quiet\">%s, %s bytes</span></li>",
                    mail.id(), at, attachment.name(), attachment.name(), attachment.type(), attachment.bytes().length);
        }
        page.add("</ul>");
    }

    /// A mail's own HTML; its links open beside the mailbox.
    private static Reply framed(String html) {
        var page = Reply.html(html.replaceFirst("(?i)(<head[^>]*>)", "$1<base target=\"_blank\">"));
        return page;
    }

    private static Optional<Reply> attachment(List<MailContent.Attachment> attachments, String number) {
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) >= attachments.size()) {
            return Optional.empty();
        }
        var attachment = attachments.get(Integer.parseInt(number));
        return Optional.of(Reply.bytes(
                attachment.type(),
                Map.of(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20")),
                attachment.bytes()));
    }
}
