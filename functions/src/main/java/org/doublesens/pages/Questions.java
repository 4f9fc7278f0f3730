package org.doublesens.pages;

import java.util.regex.Pattern;

/// What a question is called where a list says that its answer is missing.
public final class Questions {
    private static final Pattern NUMBERED = Pattern.compile("(offer|wish)(?:Level)?(\\d)");

    private Questions() {}

    /// The sentence about a mistake, behind the name of its question where the sentence alone fits several.
    public static String and(String field, Mistake mistake, Voice voice) {
        var name = name(field, voice);
        var sentence = mistake.in(voice);
        return name.isEmpty() ? sentence : name + voice.say(" : ", ": ") + sentence;
    }

    private static String name(String field, Voice voice) {
        var numbered = NUMBERED.matcher(field);
        if (numbered.matches()) {
            var place = numbered.group(2);
            return numbered.group(1).equals("offer")
                    ? voice.say("Savoir " + place, "Skill " + place)
                    : voice.say("Souhait " + place, "Wish " + place);
        }
        return switch (field) {
            case "took" -> voice.say("La séance", "The session");
            case "useful" -> voice.say("Utile pour votre travail", "Useful for your work");
            case "led" -> voice.say("Qui a mené", "Who led");
            case "progress" -> voice.say("Ce que vous vouliez apprendre", "What you wanted to learn");
            case "candour" -> voice.say("Dire « je ne sais pas »", "Saying \"I don't know\"");
            case "rhythm" -> voice.say("Le rythme", "The rhythm");
            case "recommend" -> voice.say("Recommander", "Recommend");
            case "again" -> voice.say("Recommencer", "Take part again");
            default -> "";
        };
    }
}
