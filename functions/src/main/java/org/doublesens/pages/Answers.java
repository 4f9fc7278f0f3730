package org.doublesens.pages;

import org.doublesens.program.Lesson;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pulse;
import org.doublesens.program.Survey;

/// The words for what people answer.
public final class Answers {
    private Answers() {}

    public static String took(Pulse.Took took, Voice voice) {
        return switch (took) {
            case YES -> voice.say("Oui", "Yes");
            case MOVED -> voice.say("Nous l'avons déplacée", "We moved it");
            case NO_MY_SIDE -> voice.say("Non, de mon côté", "No, on my side");
            case NO_THEIR_SIDE -> voice.say("Non, de l'autre côté", "No, on the other side");
            case NO_WORK -> voice.say("Non, le travail a primé", "No, work came first");
        };
    }

    public static String led(Pulse.Led led, Voice voice) {
        return switch (led) {
            case AS_PLANNED -> voice.say("Comme prévu", "As planned");
            case MOSTLY_ME -> voice.say("Surtout moi", "Mostly me");
            case MOSTLY_THE_OTHER -> voice.say("Surtout l'autre personne", "Mostly the other person");
        };
    }

    public static String fit(Pulse.Fit fit, Voice voice) {
        return switch (fit) {
            case GOOD -> voice.say("Oui, il me convient", "Yes, it is");
            case NOT_SURE -> voice.say("Je ne sais pas encore", "Not sure yet");
            case NOT_A_FIT -> voice.say("Non, je préfère changer", "No, I would rather change");
        };
    }

    public static String share(Lesson.Share share, Voice voice) {
        return switch (share) {
            case NO -> voice.say("Non, gardez-la pour moi", "No, keep it to me");
            case UNNAMED -> voice.say("Oui, sans mon nom", "Yes, without my name");
            case NAMED -> voice.say("Oui, avec mon nom", "Yes, with my name");
        };
    }

    public static String rhythm(Midpoint.Rhythm rhythm, Voice voice) {
        return switch (rhythm) {
            case RIGHT -> voice.say("Il me convient", "Right for me");
            case TOO_MUCH -> voice.say("Trop soutenu", "Too much");
            case TOO_LITTLE -> voice.say("Trop lent", "Too little");
        };
    }

    public static String readBy(Midpoint.ReadBy readBy, Voice voice) {
        return switch (readBy) {
            case NOBODY -> voice.say("Non, gardez-la pour moi", "No, keep it to me");
            case PARTNER -> voice.say("Oui, avec mon nom", "Yes, with my name");
        };
    }

    public static String again(Survey.Again again, Voice voice) {
        return switch (again) {
            case SAME_ROLE -> voice.say("Oui, dans le même rôle", "Yes, in the same role");
            case OTHER_ROLE -> voice.say("Oui, dans l'autre rôle", "Yes, in the other role");
            case NO -> voice.say("Non", "No");
        };
    }

    public static String stillUsing(Survey.StillUsing using, Voice voice) {
        return switch (using) {
            case WEEKLY -> voice.say("Oui, chaque semaine", "Yes, every week");
            case SOMETIMES -> voice.say("Parfois", "Sometimes");
            case NO -> voice.say("Non", "No");
        };
    }
}
