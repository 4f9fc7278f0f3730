package org.doublesens.local.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.doublesens.local.services.ses.MailContent;
import org.doublesens.mail.Specimens.Specimen;
import org.doublesens.program.Context;
import org.doublesens.program.Format;
import org.doublesens.program.Language;
import org.doublesens.program.Side;

/// The gallery of all letters: each as it looks on a phone and at a desk, as plain text, and with its headers.
final class GalleryPages {
    Reply answer(Asked asked) {
        var gallery = gallery(asked);
        var number = asked.segment(1);
        if (number.isEmpty()) {
            return list(gallery);
        }
        var specimens = gallery.specimens();
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) >= specimens.size()) {
            return Layout.missing("There is no letter " + number + ".");
        }
        return one(gallery, Integer.parseInt(number), specimens.get(Integer.parseInt(number)), asked.segment(2));
    }

    private static Gallery gallery(Asked asked) {
        return new Gallery(
                chosen(asked, "language", Language.values()),
                chosen(asked, "role", Side.values()),
                chosen(asked, "format", Format.values()),
                chosen(asked, "context", Context.values()));
    }

    /// The value a field names, else the first one.
    private static <E extends Enum<E>> E chosen(Asked asked, String field, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(asked.field(field)))
                .findFirst()
                .orElse(values[0]);
    }

    private static Reply list(Gallery gallery) {
        var page = new Html();
        page.add(
                """
                <p>Every letter the program can send, about invented people on 8 February 2027. Its links lead nowhere.</p>
                <form class="search" action="/letters">%s%s%s%s<button>Show</button></form>
                """,
                select("Language", Language.values(), gallery.language()),
                select("Role", Side.values(), gallery.side()),
                select("Format", Format.values(), gallery.format()),
                select("Context", Context.values(), gallery.context()));
        page.add("<ul class=\"mails\">");
        var number = 0;
        for (var specimen : gallery.specimens()) {
            page.add(
                    "<li><span class=\"quiet\">%s</span> <a href=\"/letters/%s?%s\" lang=\"%s\">%s</a></li>\n",
                    Gallery.kind(specimen),
                    number,
                    query(gallery),
                    gallery.language().tag(),
                    gallery.subject(specimen));
            number++;
        }
        return Layout.page("All letters", page.add("</ul>"));
    }

    private static <E extends Enum<E>> Html select(String name, E[] values, E chosen) {
        var options = new Html();
        for (var value : values) {
            options.add(
                    "<option value=\"%s\"%s>%s</option>",
                    lower(value),
                    Html.of(value == chosen ? " selected" : ""),
                    lower(value).replace('_', ' '));
        }
        return Html.of(
                "<label>%s <select name=\"%s\">%s</select></label>\n", name, name.toLowerCase(Locale.ROOT), options);
    }

    private static Html query(Gallery gallery) {
        return Html.of(
                "language=%s&amp;role=%s&amp;format=%s&amp;context=%s",
                lower(gallery.language()), lower(gallery.side()), lower(gallery.format()), lower(gallery.context()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Reply one(Gallery gallery, int number, Specimen specimen, String part) {
        var mime = gallery.mime(specimen);
        return switch (part) {
            case "" -> read(gallery, number, specimen, MailContent.of(mime));
            case "html" -> Reply.html(MailContent.of(mime).html());
            case "source" -> Reply.bytes("text/plain; charset=utf-8", Map.of(), mime);
            default -> Layout.missing("There is nothing of this kind about a letter.");
        };
    }

    private static Reply read(Gallery gallery, int number, Specimen specimen, MailContent content) {
        var query = query(gallery);
        var page = new Html();
        page.add(
                """
                <p class="quiet">%s</p>
                <p><a href="/letters?%s">All letters</a> · <a href="/letters/%s?%s">The one before</a> · <a href="/letters/%s?%s">The next one</a></p>
                <h2>On a phone, 320 pixels wide</h2>
                <iframe class="phone" title="The letter on a phone" src="/letters/%s/html?%s" sandbox=""></iframe>
                <h2>At a desk</h2>
                <iframe title="The letter at a desk" src="/letters/%s/html?%s" sandbox=""></iframe>
                <h2>In plain text</h2><pre lang="%s" tabindex="0">%s</pre>
                """,
                Gallery.kind(specimen),
                query,
                Math.max(0, number - 1),
                query,
                number + 1,
                query,
                number,
                query,
                number,
                query,
                gallery.language().tag(),
                content.text());
        var headers = new Html();
        content.headers()
                .forEach(line -> headers.add(
                        "<tr><th scope=\"row\">%s</th><td><code>%s</code></td></tr>", line.name(), line.value()));
        page.add("""
                <h2>Headers</h2>
                <div class="scroll" role="region" aria-label="Headers" tabindex="0"><table>%s</table></div>
                <p><a href="/letters/%s/source?%s">Source of the mail</a></p>
                """, headers, number, query);
        return Layout.page(content.header("Subject"), page);
    }
}
