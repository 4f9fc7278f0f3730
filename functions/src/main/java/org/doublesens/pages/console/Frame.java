package org.doublesens.pages.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.doublesens.pages.Voice;
import org.doublesens.program.Cohort;
import org.doublesens.program.Language;
import org.doublesens.program.Skill;
import org.jspecify.annotations.Nullable;

/// What stands around every page of one visit: where we are, in which language, and what proves that a form is ours.
///
/// @param base  the path of the console's home, without a slash at the end
/// @param here  the path behind it, such as `people`; empty for the home
/// @param query what the page was asked for beside its language
/// @param proof stands in every form; see the door
/// @param noted what the last act did, absent where there was none
public record Frame(
        Voice voice,
        Cohort cohort,
        String base,
        String here,
        Map<String, String> query,
        String proof,
        @Nullable Done noted) {
    public Frame {
        query = Map.copyOf(query);
    }

    public String skill(Skill skill) {
        return voice.skill(cohort.catalogue(), skill);
    }

    /// The address of a page, in the reader's language.
    ///
    /// @param namesAndValues further fields of the query, each name before its value; empty values are left out
    public String to(String path, String... namesAndValues) {
        var fields = new TreeMap<String, String>();
        for (var at = 0; at + 1 < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return address(path, fields, voice.language());
    }

    public String to(Place place) {
        return to(place.path());
    }

    /// This page again, with one field of its query changed.
    public String again(String name, String value) {
        var fields = new TreeMap<>(query);
        fields.put(name, value);
        return address(here, fields, voice.language());
    }

    /// This page in the other language.
    public String switched() {
        return address(here, query, voice.other());
    }

    private String address(String path, Map<String, String> fields, Language language) {
        var address = new StringBuilder(base);
        if (!path.isEmpty()) {
            address.append('/').append(path);
        }
        address.append("?lang=").append(language.tag());
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }
}
