package org.doublesens.mail;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// The plain-text twin of a letter: the same sentences, choices
/// and links, wrapped at 72 columns; an address is never cut.
final class TextPart extends AbstractVisitor {
    private static final int WIDTH = 72;

    private final StringBuilder page = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String indent = "";
    private String bullet = "";

    static String of(Node body) {
        var part = new TextPart();
        body.accept(part);
        return part.page.toString().stripTrailing() + "\n";
    }

    @Override
    public void visit(Text text) {
        line.append(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        line.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        line.append('\n');
    }

    /// The label, then the address between angle brackets, as RFC 3986 (appendix C) advises for plain text.
    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (!Manuscript.words(link).equals(link.getDestination())) {
            line.append(" <").append(link.getDestination()).append('>');
        }
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        var length = Math.min(WIDTH, line.length());
        flush();
        page.append((heading.getLevel() == 1 ? "=" : "-").repeat(length)).append("\n\n");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        flush();
        if (!(paragraph.getParent() instanceof ListItem)) {
            page.append('\n');
        }
    }

    @Override
    public void visit(BulletList list) {
        items(list, "- ");
    }

    @Override
    public void visit(OrderedList list) {
        var number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, number++ + ". ");
        }
        page.append('\n');
    }

    @Override
    public void visit(BlockQuote quote) {
        var before = indent;
        indent = before + "> ";
        visitChildren(quote);
        indent = before;
    }

    @Override
    public void visit(ThematicBreak rule) {
        page.append("-".repeat(WIDTH)).append("\n\n");
    }

    @Override
    public void visit(CustomBlock block) {
        switch (block) {
            case Button button -> button(button.action());
            case Choices choices -> choices.choices().forEach(this::choice);
            case TableBlock table -> table(table);
            default -> visitChildren(block);
        }
        page.append('\n');
    }

    private void button(Choices.Choice action) {
        page.append(indent).append("→ ").append(action.label()).append('\n');
        page.append(indent).append("  ").append(action.address()).append('\n');
    }

    private void choice(Choices.Choice choice) {
        page.append(indent).append("[ ] ").append(choice.label()).append('\n');
        page.append(indent).append("    ").append(choice.address()).append('\n');
    }

    private void items(Node list, String marker) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, marker);
        }
        page.append('\n');
    }

    private void item(Node item, String marker) {
        bullet = marker;
        visitChildren(item);
    }

    /// Each row as a line of its own, its first cell in front; the heads are for the eye.
    private void table(TableBlock table) {
        for (var section = table.getFirstChild(); section != null; section = section.getNext()) {
            if (section instanceof TableBody) {
                rows(section);
            }
        }
    }

    private void rows(Node body) {
        for (var row = body.getFirstChild(); row != null; row = row.getNext()) {
            row(row);
        }
    }

    private void row(Node row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            visitChildren(cell);
            cells.add(line.toString());
            line.setLength(0);
        }
        bullet = cells.getFirst() + " | ";
        line.append(String.join(" | ", cells.subList(1, cells.size())));
        flush();
    }

    private void flush() {
        var first = indent + bullet;
        var next = indent + " ".repeat(bullet.length());
        for (var part : line.toString().split("\n", -1)) {
            wrapped(part, first, next).forEach(wrapped -> page.append(wrapped).append('\n'));
            first = next;
        }
        line.setLength(0);
        bullet = "";
    }

    /// Breaks at plain spaces only, so that what is set together stays together.
    private static List<String> wrapped(String text, String first, String next) {
        var lines = new ArrayList<String>();
        var current = new StringBuilder(first);
        var empty = true;
        for (var word : text.split(" +")) {
            if (!empty && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(next);
                empty = true;
            }
            current.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(current.toString());
        return lines;
    }
}
