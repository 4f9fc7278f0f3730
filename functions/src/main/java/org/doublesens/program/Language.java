package org.doublesens.program;

import java.util.Locale;

/// A language the program speaks to people.
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The BCP 47 tag, as in `lang="fr"`.
    public String tag() {
        return locale.getLanguage();
    }
}
