package org.doublesens.mail;

import org.commonmark.node.CustomBlock;

/// The one main action of a letter: in Markdown, a paragraph that is nothing but a link in bold.
final class Button extends CustomBlock {
    private final Choices.Choice action;

    Button(Choices.Choice action) {
        this.action = action;
    }

    Choices.Choice action() {
        return action;
    }
}
