package org.doublesens.local.people;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// A page as its reader sees it.
public record WebPage(int status, Document document) {
    public List<WebForm> forms() {
        return document.select("form[method=post]").stream().map(WebForm::new).toList();
    }

    /// The form for a purpose, if this page has it.
    public Optional<WebForm> form(String purpose) {
        return forms().stream().filter(form -> form.purpose().equals(purpose)).findFirst();
    }

    public String heading() {
        return document.select("h1").text();
    }

    /// Whether something is missing in what was sent.
    public boolean complains() {
        return !document.select("[aria-invalid=true], .fault, [role=alert]").isEmpty();
    }

    public String lang() {
        var lang = document.select("html").attr("lang");
        return lang.isEmpty() ? "fr" : lang;
    }
}
