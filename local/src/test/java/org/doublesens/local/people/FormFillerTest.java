package org.doublesens.local.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FormFillerTest {
    private static final String FORM = """
            <html lang="en"><form method="post" data-purpose="skills" action="?lang=en">
            <input type="hidden" name="act" value="save">
            <select name="offer1"><option value="">Choose</option><option value="ai">AI</option><option value="law">Law</option></select>
            <select name="offerLevel1"><option value="">Level</option><option value="1">1</option><option value="2">2</option><option value="3">3</option><option value="4">4</option></select>
            <select name="zone"><option value="Europe/Paris">Paris</option><option value="Europe/London" selected>London</option></select>
            <input type="checkbox" name="languages" value="fr" checked><input type="checkbox" name="languages" value="en">
            <input type="checkbox" name="consent" value="yes">
            <input type="radio" name="useful" value="1"><input type="radio" name="useful" value="2"><input type="radio" name="useful" value="5">
            <textarea name="lesson" maxlength="20"></textarea>
            <textarea name="avoid"></textarea>
            </form></html>
            """;

    @Test
    void answersEveryQuestionWithSomethingThePageOffers() {
        var form = form();

        assertThat(IntStream.range(0, 50).mapToObj(seed -> fill(form, seed))).allSatisfy(values -> {
            assertThat(values.get("offer1")).first().isIn("ai", "law");
            assertThat(values.get("offerLevel1")).first().isIn("3", "4");
            assertThat(values.get("useful")).first().isIn("2", "5");
        });
    }

    @Test
    void keepsWhatIsThereAndWhatIsHidden() {
        var values = fill(form(), 1);

        assertThat(values)
                .containsEntry("act", List.of("save"))
                .containsEntry("zone", List.of("Europe/London"))
                .containsEntry("languages", List.of("fr"));
    }

    @Test
    void agreesToWhatHasOneBoxAndStaysWithinTheLength() {
        var values = fill(form(), 1);

        assertThat(values).containsEntry("consent", List.of("yes"));
        assertThat(values.get("lesson")).first().asString().hasSizeBetween(1, 20);
        assertThat(values).containsEntry("avoid", List.of(""));
    }

    @Test
    void saysTheSameToTheSamePageTwice() {
        assertThat(fill(form(), 7)).isEqualTo(fill(form(), 7));
    }

    private static Map<String, List<String>> fill(WebForm form, int seed) {
        return new FormFiller(new Random(seed)).fill(form, "en");
    }

    private static WebForm form() {
        return new WebPage(200, Jsoup.parse(FORM, "http://localhost/answers/token"))
                .form("skills")
                .orElseThrow();
    }
}
