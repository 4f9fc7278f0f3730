package org.doublesens.local.web;

/// A piece of a page in which nothing a person wrote can be mistaken for markup.
final class Html {
    private final StringBuilder text = new StringBuilder();

    /// Adds markup of ours; each `%s` is filled with a value, escaped unless it is [Html] itself.
    Html add(String markup, Object... values) {
        var filled = new Object[values.length];
        for (int at = 0; at < values.length; at++) {
            filled[at] = values[at] instanceof Html html ? html.toString() : escaped(values[at].toString());
        }
        text.append(markup.formatted(filled));
        return this;
    }

    static Html of(String markup, Object... values) {
        return new Html().add(markup, values);
    }

    static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
