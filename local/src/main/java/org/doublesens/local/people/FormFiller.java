package org.doublesens.local.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Fills any form as somebody would who means well: keeps what is
/// there, answers every question, leaves optional remarks mostly out.
///
/// It goes by the kind of a field; a few names tell it what people tend to say.
public final class FormFiller {
    private static final Set<String> PRIVATE =
            Set.of("avoid", "offLimits", "videoLink", "otherSkills", "sought", "website");
    private static final Set<String> LIKELY_WORDS = Set.of("lesson", "different", "subject", "aim");

    private final RandomGenerator chance;

    public FormFiller(RandomGenerator chance) {
        this.chance = chance;
    }

    public Map<String, List<String>> fill(WebForm form, String lang) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : form.fields()) {
            var value = value(field, lang, values);
            if (!value.isEmpty()) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private List<String> value(Field field, String lang, Map<String, List<String>> sofar) {
        return switch (field) {
            case Field.Hidden hidden -> hidden.value();
            case Field.Choice choice -> choice(choice, sofar);
            case Field.Ticks ticks -> ticks(ticks);
            case Field.Words words -> words(words, lang);
        };
    }

    private List<String> choice(Field.Choice choice, Map<String, List<String>> sofar) {
        if (choice.name().equals("share")) {
            return sofar.containsKey("lesson") ? List.of(among(choice.options())) : choice.value();
        }
        if (!choice.value().isEmpty() && !choice.value().getFirst().isEmpty()) {
            return choice.value();
        }
        var options =
                choice.options().stream().filter(option -> !option.isEmpty()).toList();
        if (options.isEmpty()) {
            return List.of();
        }
        return switch (choice.name().replaceAll("\\d+$", "")) {
            case "took" -> List.of(mostly(options, 0));
            case "useful", "recommend" -> List.of(among(upper(options)));
            case "fit", "again", "using" -> List.of(mostly(options, 0));
            case "hesitation" -> chance.nextInt(3) == 0 ? List.of(among(options)) : choice.value();
            case "offer", "wish" -> skill(choice, options, sofar);
            case "offerLevel" -> given(choice, "offer", sofar) ? List.of(among(upper(options))) : choice.value();
            case "wishLevel" -> given(choice, "wish", sofar) ? List.of(options.getFirst()) : choice.value();
            default -> List.of(among(options));
        };
    }

    /// Three of the list, none of them twice.
    private List<String> skill(Field.Choice choice, List<String> options, Map<String, List<String>> sofar) {
        var place = Integer.parseInt(choice.name().replaceAll("\\D", ""));
        var left = new ArrayList<>(options);
        sofar.values().forEach(left::removeAll);
        return place > 3 || left.isEmpty() ? choice.value() : List.of(popular(left));
    }

    /// Some subjects are on everybody's lips: the nearer the top of the list, the more often chosen.
    private String popular(List<String> options) {
        var luck = chance.nextDouble();
        return options.get((int) (options.size() * luck * luck));
    }

    private static boolean given(Field.Choice level, String kind, Map<String, List<String>> sofar) {
        var skill = sofar.get(kind + level.name().replaceAll("\\D", ""));
        return skill != null && !skill.getFirst().isEmpty();
    }

    private List<String> ticks(Field.Ticks ticks) {
        if (!ticks.value().isEmpty()) {
            return ticks.value();
        }
        return switch (ticks.name()) {
            case "halfDays" -> some(ticks.options(), Math.min(6, ticks.options().size()));
            case "leaveOut" -> List.of();
            default -> ticks.options().size() == 1 ? ticks.options() : some(ticks.options(), 1);
        };
    }

    private List<String> words(Field.Words words, String lang) {
        var there = words.value().getFirst();
        if (!there.isEmpty() || PRIVATE.contains(words.name())) {
            return words.value();
        }
        if (words.required() || LIKELY_WORDS.contains(words.name()) || chance.nextInt(4) == 0) {
            return List.of(shortened(wording(words, lang), words.longest()));
        }
        return words.value();
    }

    private String wording(Field.Words words, String lang) {
        return switch (words.type()) {
            case "text", "area", "search", "" -> Phrases.about(words.name(), lang, chance);
            default -> words.value().getFirst();
        };
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /// This one, but in one case of twelve any.
    private String mostly(List<String> options, int usual) {
        return chance.nextInt(12) == 0 ? among(options) : options.get(usual);
    }

    private String among(List<String> options) {
        return options.get(chance.nextInt(options.size()));
    }

    private static List<String> upper(List<String> options) {
        return options.subList(options.size() / 2, options.size());
    }

    private List<String> some(List<String> options, int many) {
        var shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, Random.from(chance));
        var chosen = shuffled.subList(0, many);
        return options.stream().filter(chosen::contains).toList();
    }
}
