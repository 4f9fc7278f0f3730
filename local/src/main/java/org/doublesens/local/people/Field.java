package org.doublesens.local.people;

import java.util.List;
import org.jsoup.nodes.Element;

/// A named field of a form, and what it holds as the page came.
sealed interface Field {
    String name();

    List<String> value();

    /// Holds what its author put there; nobody sees it.
    record Hidden(String name, List<String> value) implements Field {}

    /// One of several, by radio buttons or a list; a list may offer an empty choice.
    record Choice(String name, List<String> options, List<String> value) implements Field {}

    /// Any of several, by ticking.
    record Ticks(String name, List<String> options, List<String> value) implements Field {}

    /// Words, a number, a date.
    ///
    /// @param longest in characters
    record Words(String name, String type, boolean required, int longest, List<String> value) implements Field {}

    static Field of(String name, List<Element> elements) {
        var first = elements.getFirst();
        return switch (first.tagName()) {
            case "select" -> new Choice(name, options(first), List.of(selected(first)));
            case "textarea" -> words(name, "area", first, first.wholeText());
            default -> input(name, first, elements);
        };
    }

    private static Field input(String name, Element first, List<Element> elements) {
        return switch (first.attr("type")) {
            case "hidden", "submit" -> new Hidden(name, List.of(first.attr("value")));
            case "radio" -> new Choice(name, values(elements), checked(elements));
            case "checkbox" -> new Ticks(name, values(elements), checked(elements));
            default -> words(name, first.attr("type"), first, first.attr("value"));
        };
    }

    private static Words words(String name, String type, Element element, String value) {
        var longest = element.attr("maxlength");
        return new Words(
                name,
                type,
                element.hasAttr("required"),
                longest.isEmpty() ? 300 : Integer.parseInt(longest),
                List.of(value));
    }

    private static List<String> options(Element select) {
        return select.select("option").stream()
                .map(option -> option.hasAttr("value") ? option.attr("value") : option.text())
                .toList();
    }

    private static String selected(Element select) {
        var chosen = select.selectFirst("option[selected]");
        var option = chosen != null ? chosen : select.selectFirst("option");
        return option == null ? "" : option.attr("value");
    }

    private static List<String> values(List<Element> elements) {
        return elements.stream()
                .map(element -> element.hasAttr("value") ? element.attr("value") : "on")
                .toList();
    }

    private static List<String> checked(List<Element> elements) {
        return elements.stream()
                .filter(element -> element.hasAttr("checked"))
                .map(element -> element.hasAttr("value") ? element.attr("value") : "on")
                .toList();
    }
}
