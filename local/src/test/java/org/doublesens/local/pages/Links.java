package org.doublesens.local.pages;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doublesens.local.services.ses.Mail;
import org.jsoup.Jsoup;

/// The links of a mail, as its reader taps them.
final class Links {
    private static final Pattern ONE_CLICK = Pattern.compile("<(https?:[^>]+)>");

    private Links() {}

    /// Those to the program's own pages, in the order they are read; one for each page.
    static List<URI> of(Mail mail) {
        return Jsoup.parse(mail.open().html()).select("a[href*=/answers/]").stream()
                .map(link -> URI.create(link.attr("href").replaceFirst("[?#].*", "")))
                .distinct()
                .toList();
    }

    /// The one a mail program offers beside the mail, to stop the letters.
    static Optional<URI> unsubscribing(Mail mail) {
        return ONE_CLICK
                .matcher(mail.open().header("List-Unsubscribe"))
                .results()
                .map(found -> URI.create(found.group(1)))
                .findFirst();
    }

    /// The one the mail was written for.
    static URI first(Mail mail) {
        return of(mail).getFirst();
    }

    static URI in(String language, URI page) {
        return URI.create(page + (page.getQuery() == null ? "?" : "&") + "lang=" + language);
    }

    /// The same link as a mail program might cut it.
    static URI cut(URI link) {
        var text = link.toString();
        return URI.create(text.substring(0, text.length() - 4));
    }
}
