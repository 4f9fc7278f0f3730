package org.doublesens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.doublesens.program.Language;
import org.doublesens.program.Side;
import org.doublesens.program.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MarkdownOutputTest {
    private static final Speech PLAIN = Speech.of(Language.EN);

    @Test
    void keepsEveryMarkOfAPersonLiteral() {
        for (var text : List.of(
                "**bold** _it_ `code` ~~no~~",
                "[here](https://evil.example)",
                "<script>alert(1)</script> &amp; <https://evil.example>",
                "# heading",
                "- item",
                "1. first",
                "a | b |",
                "> quote",
                "back\\slash ![x](y)",
                "https://evil.example www.evil.example")) {
            assertThat(html(text).select("p").text()).isEqualTo(text);
            assertThat(html(text).body().select("*")).hasSize(2);
        }
    }

    @Property
    void putsAnyTextOnOneLineOfPlainWords(@ForAll @StringLength(max = 60) String text) {
        var escaped = MarkdownOutput.escaped(text);

        assertThat(escaped).doesNotContain("\n", "\r", "\u2028");
        assertThat(html("said " + text).body().select("*")).hasSize(2);
    }

    @Test
    void dropsWhatTurnsTheDirectionOfALine() {
        assertThat(MarkdownOutput.escaped("abc\u202edcba\u2066 \u0007end")).isEqualTo("abcdcba end");
    }

    @Test
    void makesNoLinkOfAnAddressThatIsNotOfTheWeb() {
        for (var address : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "not an address",
                "https:",
                "//evil.example/x")) {
            var reading = new Reading(Sendings.of(new Words.SkillsThanks(), Language.FR, Side.SENIOR), false, false);

            assertThat(reading.isWebAddress(address)).isFalse();
        }
    }

    private static Document html(String text) {
        return Jsoup.parse(HtmlPart.of(Manuscript.body(MarkdownOutput.escaped(text), PLAIN)));
    }
}
