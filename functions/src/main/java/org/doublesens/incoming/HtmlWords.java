package org.doublesens.incoming;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Reads the text of a mail that has HTML only, leaving out what mail programs mark as quoted or as a signature.
final class HtmlWords {
    private static final int LONGEST = 300_000;

    private static final String LEFT_OUT = "head, style, script, template, noscript, [hidden], [style*=display:none],"
            + " [style*=display: none], blockquote[type=cite], blockquote[cite], .gmail_quote, .gmail_quote_container,"
            + " .gmail_signature, .moz-cite-prefix, .moz-signature, .yahoo_quoted, .protonmail_quote,"
            + " .protonmail_signature_block, #AppleMailSignature, #Signature, #ms-outlook-mobile-signature,"
            + " #composer_signature, [data-marker=__QUOTED_TEXT__], [data-marker=__SIG_PRE__]";

    /// What these open goes on to the end of the mail.
    private static final String BEGINS_THE_QUOTE =
            "#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container,"
                    + " hr#zwchr, #reply-intro, div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF],"
                    + " div[style*=border-top: solid #E1E1E1], div[style*=border-top: solid #B5C4DF]";

    private HtmlWords() {}

    static String of(String html) {
        var document = Jsoup.parse(html.substring(0, Math.min(LONGEST, html.length())));
        document.select(LEFT_OUT).remove();
        var quote = document.selectFirst(BEGINS_THE_QUOTE);
        if (quote != null) {
            cutFrom(quote);
        }
        return text(document);
    }

    private static void cutFrom(Element quote) {
        for (Node at = quote; at != null && !(at instanceof Document); at = at.parent()) {
            while (at.nextSibling() != null) {
                at.nextSibling().remove();
            }
        }
        quote.remove();
    }

    private static String text(Document document) {
        var text = new StringBuilder();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("[\r\n\t ]+", " "));
                } else if (node instanceof Element element) {
                    text.append(before(element));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return text.toString();
    }

    private static String before(Element element) {
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "hr" -> "\n________________________________\n";
            default -> element.isBlock() ? "\n" : "";
        };
    }
}
