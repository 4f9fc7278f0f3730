package org.doublesens.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.program.Digest;
import org.doublesens.program.Digest.Fact;
import org.doublesens.program.Digest.Figure;
import org.doublesens.program.Digest.Shared;
import org.doublesens.program.Digest.Talk;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.doublesens.program.Unit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// The draft of the digest under the organiser's pen: what is unticked stays behind, and comes back when it is ticked.
final class DigestEditorTest {
    private static final Talk TALK = new Talk("Lina Martin", "Ce que les jeux nous apprennent", Cabinet.NOW);

    private final Cabinet cabinet = inSharing();
    private final String cookie = cabinet.enter();

    @Test
    void keepsEverythingThatIsLeftTicked() {
        var before = digest();

        save(without());

        assertThat(digest().lessons()).hasSize(1).isEqualTo(before.lessons());
        assertThat(digest().figures()).isEqualTo(before.figures());
        assertThat(digest().talks()).isEqualTo(before.talks());
        assertThat(digest().facts()).isEqualTo(before.facts());
    }

    /// The form calls the only lesson there is by a name that tells nothing of its author.
    private String name() {
        var name = cabinet.get(cookie, "digest")
                .page()
                .select("input[name=keepLessons]")
                .attr("value");
        assertThat(name).isNotEqualTo("one").hasSize(20);
        return name;
    }

    @Test
    void leavesOutWhatIsUntickedAndTakesItInAgain() {
        save(without(name(), "session-completion", TALK.name(), "ROLES_TURNED"));

        assertThat(digest().lessons()).isEmpty();
        assertThat(digest().figures()).extracting(Figure::name).containsExactly("participation");
        assertThat(digest().talks()).isEmpty();
        assertThat(digest().facts()).isEmpty();
        var preview = cabinet.get(cookie, "digest/preview", "lang=fr").page();
        assertThat(preview.select("section[lang=en]").text()).doesNotContain(TALK.subject());

        var page = cabinet.get(cookie, "digest").page();
        assertThat(page.select(".tag.calm").eachText()).hasSize(3).containsOnly("écarté");
        var again = without();
        again.merge("keepTalks", List.of(TALK.name()), DigestEditorTest::both);
        save(again);

        assertThat(digest().talks()).containsExactly(TALK);
        assertThat(digest().figures()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotThere() {
        var fields = without();
        fields.merge("hadFigures", List.of("score-of-lina"), DigestEditorTest::both);
        var before = digest();

        assertThat(save(fields)).endsWith("done=refused");

        assertThat(digest()).isEqualTo(before);
    }

    /// The form as a browser sends it, but for some boxes.
    private Map<String, List<String>> without(String... unticked) {
        Document page = cabinet.get(cookie, "digest").page();
        var fields = new HashMap<String, List<String>>();
        for (var input : page.select("form[data-purpose=console-digest-save] input")) {
            var isSent = !input.attr("type").equals("checkbox") || input.hasAttr("checked");
            if (isSent
                    && !(input.attr("type").equals("checkbox")
                            && List.of(unticked).contains(input.attr("value")))) {
                fields.merge(input.attr("name"), List.of(input.attr("value")), DigestEditorTest::both);
            }
        }
        return fields;
    }

    private static List<String> both(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private String save(Map<String, List<String>> fields) {
        return cabinet.postAll(cookie, "digest/save", fields).location();
    }

    private Digest digest() {
        return cabinet.everything().stream()
                .filter(Digest.class::isInstance)
                .map(Digest.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Cabinet inSharing() {
        var cabinet = new Cabinet();
        cabinet.keep(
                Somebody.cohort().in(Phase.SHARING),
                Somebody.junior("lina"),
                Somebody.senior("walter"),
                new Digest(
                        0,
                        Digest.State.DRAFT,
                        Map.of(),
                        List.of(new Shared("one", null, "Commencer par un exemple.", "")),
                        List.of(
                                new Figure("participation", Unit.PER_MILLE, 950, 20),
                                new Figure("session-completion", Unit.PER_MILLE, 800, 40)),
                        List.of(TALK),
                        List.of(new Fact(Fact.Kind.ROLES_TURNED, 2)),
                        Map.of()));
        return cabinet;
    }
}
