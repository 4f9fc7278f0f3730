package org.doublesens.api.people;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Mistake;
import org.doublesens.pages.SkillsDraft;
import org.doublesens.pages.SkillsDraft.Choice;
import org.doublesens.pages.Zones;
import org.doublesens.program.Avoided;
import org.doublesens.program.Cohort;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.Offer;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;
import org.doublesens.program.Wish;

/// Reads the intake form into an [Intake].
final class SkillsForm {
    private static final int LONG_TEXT = 500;
    private static final int SHORT_TEXT = 300;

    private final Cohort cohort;
    private final ParticipantId person;
    private final ProgramStore store;

    SkillsForm(Cohort cohort, ParticipantId person, ProgramStore store) {
        this.cohort = cohort;
        this.person = person;
        this.store = store;
    }

    /// The form as it was sent, right or wrong.
    static SkillsDraft draft(Form form) {
        return new SkillsDraft(
                choices(form, "offer", Intake.MOST_OFFERS),
                choices(form, "wish", Intake.MOST_WISHES),
                form.text("otherSkills"),
                new HashSet<>(form.all("halfDays")),
                form.text("zone"),
                new HashSet<>(form.all("languages")),
                form.text("situation"),
                form.text("hesitation"),
                form.text("keynote"),
                form.text("offLimits"),
                form.text("avoid"),
                form.text("videoLink"),
                form.has("consent"));
    }

    /// The intake, absent where something is missing; every mistake is told to the reader, in the order of the page.
    Optional<Intake> read(SkillsDraft draft, FormReader reader, Instant now) {
        var others = lines(reader.text("otherSkills", LONG_TEXT));
        var offers = skills(draft.offers(), "offer", Offer::new, reader);
        if (saysNothing(draft.offers()) && others.isEmpty()) {
            reader.mistake("offer1", Mistake.OFFER_NEEDED);
        }
        var wishes = skills(draft.wishes(), "wish", Wish::new, reader);
        if (saysNothing(draft.wishes())) {
            reader.mistake("wish1", Mistake.WISH_NEEDED);
        }
        var situation = reader.text("situation", LONG_TEXT);
        var halfDays = Set.copyOf(reader.ticked("halfDays", HalfDay.class));
        if (halfDays.isEmpty()) {
            reader.mistake("halfDays", Mistake.HALF_DAY_NEEDED);
        }
        if (!Zones.knows(draft.zone())) {
            reader.mistake("zone", Mistake.ZONE_UNKNOWN);
        }
        var languages = languages(draft);
        if (languages.isEmpty()) {
            reader.mistake("languages", Mistake.LANGUAGE_NEEDED);
        }
        var texts = new Intake.Texts(
                situation,
                reader.text("keynote", SHORT_TEXT),
                reader.text("offLimits", SHORT_TEXT),
                videoLink(reader),
                reader.text("avoid", LONG_TEXT));
        if (!draft.consent()) {
            reader.mistake("consent", Mistake.CONSENT_NEEDED);
        }
        if (!reader.faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Intake(
                offers,
                wishes,
                others,
                halfDays,
                ZoneId.of(draft.zone()),
                languages,
                texts,
                Avoided.among(store.participants(cohort.cohortId()), texts.avoid(), person),
                reader.choice("hesitation", Intake.Hesitation.class).orElse(null),
                now,
                Cohort.CHARTER_VERSION));
    }

    private static List<Choice> choices(Form form, String name, int places) {
        return IntStream.rangeClosed(1, places)
                .mapToObj(place -> new Choice(form.text(name + place), form.text(name + "Level" + place)))
                .toList();
    }

    private static boolean saysNothing(List<Choice> choices) {
        return choices.stream().allMatch(choice -> choice.skill().isEmpty());
    }

    private <T> List<T> skills(
            List<Choice> choices, String name, BiFunction<Skill, Integer, T> word, FormReader reader) {
        var seen = new HashSet<String>();
        var read = new ArrayList<T>();
        for (var place = 1; place <= choices.size(); place++) {
            var choice = choices.get(place - 1);
            if (!choice.skill().isEmpty()) {
                check(choice, name + place, name + "Level" + place, seen, reader)
                        .map(skill -> word.apply(skill, Integer.parseInt(choice.level())))
                        .ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<Skill> check(Choice choice, String field, String levelField, Set<String> seen, FormReader reader) {
        var knows = Skill.isCode(choice.skill()) && cohort.catalogue().knows(new Skill(choice.skill()));
        if (!knows) {
            reader.mistake(field, Mistake.SKILL_UNKNOWN);
        } else if (!seen.add(choice.skill())) {
            reader.mistake(field, Mistake.SKILL_TWICE);
        }
        if (reader.number(levelField, 1, 4).isEmpty()) {
            reader.mistake(levelField, Mistake.LEVEL_NEEDED);
            return Optional.empty();
        }
        return knows ? Optional.of(new Skill(choice.skill())) : Optional.empty();
    }

    private static Set<String> languages(SkillsDraft draft) {
        return draft.languages().stream()
                .filter(tag -> tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String videoLink(FormReader reader) {
        var link = reader.text("videoLink", SHORT_TEXT);
        if (!link.isEmpty() && !isSecure(link)) {
            reader.mistake("videoLink", Mistake.LINK_NOT_SECURE);
        }
        return link;
    }

    private static boolean isSecure(String link) {
        try {
            var uri = URI.create(link);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException noLink) {
            return false;
        }
    }
}
