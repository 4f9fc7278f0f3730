package org.doublesens.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.Participant;

/// The intake form as it is filled now, right or wrong: what was typed is never lost.
public record SkillsDraft(
        List<Choice> offers,
        List<Choice> wishes,
        String otherSkills,
        Set<String> halfDays,
        String zone,
        Set<String> languages,
        String situation,
        String hesitation,
        String keynote,
        String offLimits,
        String avoid,
        String videoLink,
        boolean consent) {
    /// What people may work in; the form ticks others too where HR or the person named them.
    public static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "nl", "pt");

    /// A skill and a level as the two lists say them; empty where nothing is chosen.
    public record Choice(String skill, String level) {
        public static final Choice NONE = new Choice("", "");
    }

    public SkillsDraft {
        offers = filled(offers, Intake.MOST_OFFERS);
        wishes = filled(wishes, Intake.MOST_WISHES);
        halfDays = Set.copyOf(halfDays);
        languages = Set.copyOf(languages);
    }

    /// What the person said before, else what HR said.
    public static SkillsDraft of(Participant person) {
        var said = person.intake();
        return said == null ? fresh(person) : said(said);
    }

    private static SkillsDraft fresh(Participant person) {
        return new SkillsDraft(
                List.of(),
                List.of(),
                "",
                Set.of(),
                person.zone().getId(),
                Set.of(person.language().tag()),
                "",
                "",
                "",
                "",
                "",
                "",
                false);
    }

    private static SkillsDraft said(Intake said) {
        var texts = said.texts();
        var hesitation = said.hesitation();
        return new SkillsDraft(
                said.offers().stream()
                        .map(offer -> choice(offer.skill().code(), offer.level()))
                        .toList(),
                said.wishes().stream()
                        .map(wish -> choice(wish.skill().code(), wish.level()))
                        .toList(),
                String.join("\n", said.freeSkills()),
                said.halfDays().stream().map(HalfDay::name).collect(Collectors.toSet()),
                said.zone().getId(),
                said.workingLanguages(),
                texts.situation(),
                hesitation == null ? "" : hesitation.name(),
                texts.keynote(),
                texts.offLimits(),
                texts.avoid(),
                texts.videoLink(),
                true);
    }

    private static Choice choice(String skill, int level) {
        return new Choice(skill, Integer.toString(level));
    }

    private static List<Choice> filled(List<Choice> some, int places) {
        return IntStream.range(0, places)
                .mapToObj(place -> place < some.size() ? some.get(place) : Choice.NONE)
                .toList();
    }

    /// The languages the form offers to tick.
    public List<String> offeredLanguages() {
        var offered = new ArrayList<>(LANGUAGES);
        languages.stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .filter(tag -> !offered.contains(tag))
                .sorted()
                .forEach(offered::add);
        return offered;
    }
}
