package org.doublesens.mail;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import org.jspecify.annotations.Nullable;

/// Gathers the page around a letter; every value put into it becomes HTML text.
final class HtmlOutput implements TemplateOutput {
    private final StringBuilder html = new StringBuilder();

    @Override
    public void writeContent(String markup) {
        html.append(markup);
    }

    @Override
    public void writeContent(String markup, int from, int to) {
        html.append(markup, from, to);
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (value != null) {
            Escape.htmlContent(value, this);
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
