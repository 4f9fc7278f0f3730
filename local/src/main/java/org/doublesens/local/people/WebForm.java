package org.doublesens.local.people;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/// A form on a page: what it is for, where it goes, and the fields as they stand.
public final class WebForm {
    private final Element form;

    WebForm(Element form) {
        this.form = form;
    }

    public String purpose() {
        return form.attr("data-purpose");
    }

    public URI action() {
        var action = form.absUrl("action");
        return URI.create(action.isEmpty() ? form.baseUri() : action);
    }

    /// The fields by name, in the order of the page; choices of one name are one field.
    List<Field> fields() {
        var byName = new LinkedHashMap<String, List<Element>>();
        form.select("input[name], select[name], textarea[name]").stream()
                .filter(element -> !element.hasAttr("disabled"))
                .forEach(element -> byName.computeIfAbsent(element.attr("name"), _ -> new ArrayList<>())
                        .add(element));
        return byName.entrySet().stream()
                .map(entry -> Field.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
