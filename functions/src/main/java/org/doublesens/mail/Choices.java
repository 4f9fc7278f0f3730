package org.doublesens.mail;

import java.util.List;
import org.commonmark.node.CustomBlock;

/// Answers to tap side by side: in Markdown, a paragraph of nothing but links, two or more.
final class Choices extends CustomBlock {
    /// A label and where it leads.
    record Choice(String label, String address) {}

    private final List<Choice> choices;

    Choices(List<Choice> choices) {
        this.choices = List.copyOf(choices);
    }

    List<Choice> choices() {
        return choices;
    }
}
