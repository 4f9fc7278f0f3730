package org.doublesens.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// A letter as it was written: its subject, its title, and the body from which both parts are made.
///
/// In a template the first paragraph is the subject, the first heading the title; a paragraph that is one bold link is
/// the [Button], a paragraph of links alone the [Choices].
/// @param more how many other letters come below this one in the same mail
record Manuscript(String subject, String title, Node body, int more) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    static Manuscript letter(String markdown, Speech speech) {
        var body = body(markdown, speech);
        var subject = body.getFirstChild();
        if (!(subject instanceof Paragraph) || !(subject.getNext() instanceof Heading title)) {
            throw new IllegalArgumentException("a letter begins with a line for its subject and a title");
        }
        subject.unlink();
        return new Manuscript(words(subject), words(title), body, 0);
    }

    /// This letter with others below it, each under a heading of its own; the button stays with the first.
    Manuscript with(List<Manuscript> others) {
        others.forEach(this::append);
        return new Manuscript(subject, title, body, more + others.size());
    }

    /// Says in its subject, in its title and above its first line that it is only tried.
    Manuscript tried(Speech speech) {
        var heading = body.getFirstChild();
        heading.prependChild(new Text(speech.trial("")));
        heading.insertAfter(body(speech.trialNote(), speech).getFirstChild());
        return new Manuscript(speech.trial(subject), speech.trial(title), body, more);
    }

    /// The subject says that there is more to read.
    Manuscript under(Speech speech) {
        return new Manuscript(more == 0 ? subject : speech.andMore(subject, more), title, body, more);
    }

    private void append(Manuscript other) {
        body.appendChild(new ThematicBreak());
        other.body.accept(new Demotion());
        for (var child = other.body.getFirstChild(); child != null; ) {
            var next = child.getNext();
            body.appendChild(child);
            child = next;
        }
    }

    /// Makes a letter a part of another: its title a heading, its button one choice among others.
    private static final class Demotion extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(heading.getLevel() + 1);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof Button button) {
                block.insertBefore(new Choices(List.of(button.action())));
                block.unlink();
            }
        }
    }

    /// A text without subject and title, as the foot of a letter.
    static Node body(String markdown, Speech speech) {
        var document = PARSER.parse(markdown);
        document.accept(new Typesetter(speech));
        document.accept(new Taps());
        return document;
    }

    static String words(Node node) {
        var said = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                said.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                said.append(' ');
            }
        });
        return said.toString();
    }

    /// Sets every piece of text as the language asks; addresses stay as they are.
    private static final class Typesetter extends AbstractVisitor {
        private final Speech speech;

        Typesetter(Speech speech) {
            this.speech = speech;
        }

        @Override
        public void visit(Text text) {
            text.setLiteral(speech.typeset(text.getLiteral()));
        }
    }

    /// Finds the paragraphs that are there to be tapped.
    private static final class Taps extends AbstractVisitor {
        @Override
        public void visit(Paragraph paragraph) {
            button(paragraph).ifPresent(button -> replace(paragraph, button));
            choices(paragraph).ifPresent(choices -> replace(paragraph, choices));
        }

        private static void replace(Node old, Node fresh) {
            old.insertBefore(fresh);
            old.unlink();
        }

        private static Optional<Button> button(Paragraph paragraph) {
            return paragraph.getFirstChild() instanceof StrongEmphasis strong
                            && strong.getNext() == null
                            && strong.getFirstChild() instanceof Link link
                            && link.getNext() == null
                    ? Optional.of(new Button(choice(link)))
                    : Optional.empty();
        }

        private static Optional<Choices> choices(Paragraph paragraph) {
            var links = new ArrayList<Choices.Choice>();
            for (var child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Link link) {
                    links.add(choice(link));
                } else if (!isSpace(child)) {
                    return Optional.empty();
                }
            }
            return links.size() < 2 ? Optional.empty() : Optional.of(new Choices(links));
        }

        private static boolean isSpace(Node node) {
            return node instanceof SoftLineBreak
                    || (node instanceof Text text && text.getLiteral().isBlank());
        }

        private static Choices.Choice choice(Link link) {
            return new Choices.Choice(words(link), link.getDestination());
        }
    }
}
