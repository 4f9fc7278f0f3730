package org.doublesens.mail;

import gg.jte.TemplateOutput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gathers what a template writes; its own sentences stay Markdown, every value put into them becomes plain text.
final class MarkdownOutput implements TemplateOutput {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Zl}\\p{Zp}]+");
    /// Control characters, and those that turn the direction of a line.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]");
    /// All that CommonMark (0.31.2, section 2.4) lets a backslash make literal.
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

    private final StringBuilder markdown = new StringBuilder();

    /// A value as one line of literal text, wherever it stands, in the address of a link too.
    static String escaped(String value) {
        var line = WHITE_SPACE.matcher(value).replaceAll(" ").strip();
        return PUNCTUATION.matcher(INVISIBLE.matcher(line).replaceAll("")).replaceAll("\\\\$0");
    }

    @Override
    public void writeContent(String sentence) {
        markdown.append(sentence);
    }

    @Override
    public void writeContent(String sentence, int from, int to) {
        markdown.append(sentence, from, to);
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("a letter has nothing to say where it promised a value");
        }
        markdown.append(escaped(value));
    }

    @Override
    public String toString() {
        return markdown.toString();
    }
}
