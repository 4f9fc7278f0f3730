package org.doublesens.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// The HTML of a letter's body, every style on its element, since many mail programs read no other.
final class HtmlPart {
    /// A word of somebody's that is longer than the phone is wide must not make the letter wider.
    private static final String BREAKS = ";overflow-wrap:anywhere";

    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("h1", "margin:0 0 16px;font-size:24px;line-height:1.3;font-weight:700" + BREAKS),
            Map.entry("h2", "margin:24px 0 8px;font-size:18px;line-height:1.35;font-weight:700"),
            Map.entry("h3", "margin:20px 0 8px;font-size:16px;line-height:1.4;font-weight:700"),
            Map.entry("p", "margin:0 0 16px" + BREAKS),
            Map.entry("ul", "margin:0 0 16px;padding:0 0 0 22px"),
            Map.entry("ol", "margin:0 0 16px;padding:0 0 0 24px"),
            Map.entry("li", "margin:0 0 8px" + BREAKS),
            Map.entry("a", "color:#0b5d57;text-decoration:underline;overflow-wrap:anywhere"),
            Map.entry("blockquote", "margin:0 0 16px;padding:8px 0 8px 14px;border-left:3px solid #0b5d57"),
            Map.entry("hr", "border:0;border-top:1px solid #d9d4c9;margin:24px 0"),
            Map.entry("table", "width:100%;border-collapse:collapse;margin:0 0 16px;font-size:16px;line-height:1.45"),
            Map.entry(
                    "th", "text-align:left;vertical-align:top;padding:8px 10px 8px 0;border-bottom:2px solid #0b5d57"),
            Map.entry("td", "vertical-align:top;padding:8px 10px 8px 0;border-bottom:1px solid #d9d4c9"));
    /// What the dark scheme repaints, see the head of `shared/Page.jte`.
    private static final Map<String, String> CLASSES =
            Map.of("a", "link", "td", "line", "hr", "line", "th", "edge", "blockquote", "edge");

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> HtmlPart::dress)
            .nodeRendererFactory(Tappable::new)
            .build();

    private HtmlPart() {}

    static String of(Node body) {
        return RENDERER.render(body);
    }

    private static void dress(Node node, String tag, Map<String, String> attributes) {
        var style = tag.equals("p") && isSnug(node) ? "margin:0" + BREAKS : STYLES.get(tag);
        if (style != null) {
            attributes.put("style", style);
        }
        var repainted = CLASSES.get(tag);
        if (repainted != null) {
            attributes.put("class", repainted);
        }
        if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
        if (tag.equals("a")) {
            attributes.remove("rel");
        }
    }

    /// A paragraph that leaves the room around it to the list or the quotation it stands in.
    private static boolean isSnug(Node paragraph) {
        return paragraph.getParent() instanceof ListItem || paragraph.getParent() instanceof BlockQuote;
    }

    /// Draws [Button] and [Choices] with room for a thumb.
    private record Tappable(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Button.class, Choices.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Button button -> button(button.action());
                case Choices choices -> choices(choices.choices());
                default -> throw new IllegalArgumentException(node.toString());
            }
        }

        /// The colour stands on the cell, for the mail programs that paint no background behind a link.
        private void button(Choices.Choice action) {
            var html = context.getWriter();
            html.line();
            html.tag(
                    "table", attributes("role", "presentation", "style", "margin:8px 0 24px;border-collapse:separate"));
            html.tag("tr");
            html.tag(
                    "td",
                    attributes(
                            "class", "button", "bgcolor", "#0b5d57", "style", "border-radius:8px;background:#0b5d57"));
            anchor(
                    action,
                    "button",
                    "display:inline-block;padding:14px 22px;font-size:17px;line-height:1.25;font-weight:700;"
                            + "color:#ffffff;text-decoration:none;border-radius:8px");
            html.tag("/td");
            html.tag("/tr");
            html.tag("/table");
            html.line();
        }

        private void choices(List<Choices.Choice> choices) {
            var html = context.getWriter();
            html.line();
            html.tag("p", attributes("style", "margin:0 0 16px;line-height:1"));
            for (var choice : choices) {
                anchor(
                        choice,
                        "choice",
                        "display:inline-block;min-width:18px;margin:0 3px 8px 0;padding:13px 11px;text-align:center;"
                                + "font-weight:700;line-height:1.2;color:#0b5d57;text-decoration:none;"
                                + "border:2px solid #0b5d57;border-radius:8px");
                html.line();
            }
            html.tag("/p");
            html.line();
        }

        private void anchor(Choices.Choice choice, String kind, String style) {
            var html = context.getWriter();
            html.tag("a", attributes("href", context.encodeUrl(choice.address()), "class", kind, "style", style));
            html.text(choice.label());
            html.tag("/a");
        }

        /// In the order given, so that the same letter always has the same bytes.
        private static Map<String, String> attributes(String... namesAndValues) {
            var attributes = new LinkedHashMap<String, String>();
            for (var at = 0; at < namesAndValues.length; at += 2) {
                attributes.put(namesAndValues[at], namesAndValues[at + 1]);
            }
            return attributes;
        }
    }
}
