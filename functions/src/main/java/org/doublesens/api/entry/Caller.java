package org.doublesens.api.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.pages.Voice;
import org.doublesens.program.Language;

/// The language somebody reads: the switch on the page first, then what we know of the person, then their browser.
public final class Caller {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Caller() {}

    public static Voice voice(HttpRequest request, Optional<Language> known) {
        return new Voice(switched(request).or(() -> known).orElseGet(() -> accepted(request)));
    }

    private static Optional<Language> switched(HttpRequest request) {
        return switch (request.query().text("lang")) {
            case "fr" -> Optional.of(Language.FR);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    private static Language accepted(HttpRequest request) {
        var locale = Locale.lookup(ranges(request), SPOKEN);
        return Locale.FRENCH.equals(locale) ? Language.FR : Language.EN;
    }

    private static List<Locale.LanguageRange> ranges(HttpRequest request) {
        try {
            return Locale.LanguageRange.parse(request.header("accept-language").orElse("fr"));
        } catch (IllegalArgumentException malformed) {
            return Locale.LanguageRange.parse("fr");
        }
    }
}
