package org.doublesens.pages;

/// What a question is called where a list says that its answer is missing.
public final class Questions {
    private Questions() {}

    /// The sentence about a mistake, behind the name of its question where the sentence alone fits several.
    public static String and(String field, Mistake mistake, Voice voice) {
        var name = name(field, voice);
        var sentence = mistake.in(voice);
        return name.isEmpty() ? sentence : name + voice.say(" : ", ": ") + sentence;
    }

    private static String name(String field, Voice voice) {
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
