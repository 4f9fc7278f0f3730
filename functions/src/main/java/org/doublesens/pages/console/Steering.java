package org.doublesens.pages.console;

import java.util.Locale;
import org.doublesens.pages.Voice;

/// What the organiser can do to the whole cohort; each is asked once more before it is done.
public enum Steering {
    LAUNCH,
    RESUME,
    EXTEND,
    PAUSE,
    END,
    CANCEL;

    /// The last segment of its address.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What everybody waits for, while it can be done.
    public boolean isAwaited() {
        return this == LAUNCH || this == RESUME;
    }

    /// What cannot be taken back.
    public boolean isGrave() {
        return this == CANCEL || this == END;
    }

    public String label(Voice voice) {
        return switch (this) {
            case LAUNCH -> voice.say("Lancer le programme…", "Launch the program…");
            case RESUME -> voice.say("Reprendre le programme…", "Resume the program…");
            case EXTEND -> voice.say("Repousser l'échéance de l'étape…", "Extend the deadline of this stage…");
            case PAUSE -> voice.say("Mettre le programme en pause…", "Pause the program…");
            case END -> voice.say("Terminer les échanges plus tôt…", "End the exchanges early…");
            case CANCEL -> voice.say("Annuler le programme…", "Cancel the program…");
        };
    }

    public String title(Voice voice) {
        return switch (this) {
            case LAUNCH -> voice.say("Lancer le programme ?", "Launch the program?");
            case RESUME -> voice.say("Reprendre le programme ?", "Resume the program?");
            case EXTEND -> voice.say("Donner plus de temps à tout le monde", "Give everybody more time");
            case PAUSE -> voice.say("Mettre le programme en pause ?", "Pause the program?");
            case END -> voice.say("Terminer les échanges maintenant ?", "End the exchanges now?");
            case CANCEL -> voice.say("Annuler le programme pour de bon ?", "Cancel the program for good?");
        };
    }

    /// What everybody will notice.
    ///
    /// @param people those who take part
    public String warning(int people, Voice voice) {
        return switch (this) {
            case LAUNCH ->
                voice.say(
                        "Une invitation part à " + people
                                + " personnes, chacune dans sa langue, aux heures de travail, dès le premier jour prévu.",
                        "An invitation leaves for " + people
                                + " people, each in their language, in working hours, from the first day on.");
            case RESUME ->
                voice.say(
                        people
                                + " personnes apprennent par message que tout reprend. Les échéances glissent d'autant de jours que la pause a duré, et les séances qui tiennent encore dans le mois sont fixées de nouveau.",
                        people
                                + " people are told by mail that it goes on. Deadlines move by as many days as the pause lasted, and the sessions that still fit into the month are planned again.");
            case EXTEND ->
                voice.say(
                        "Les personnes qui n'ont pas encore répondu apprennent la nouvelle date par message ; pour les autres, rien ne change.",
                        "Those who have not answered yet are told the new date by mail; for everybody else nothing changes.");
            case PAUSE ->
                voice.say(
                        people
                                + " personnes l'apprennent par message. Les séances à venir sortent des agendas, et plus rien ne part ni n'échoit jusqu'à la reprise.",
                        people
                                + " people are told by mail. Sessions to come leave the calendars, and nothing is sent or due until you resume.");
            case END ->
                voice.say(
                        "Les séances à venir sortent des agendas, et le bilan part maintenant à " + people
                                + " personnes. Les mois suivants n'auront pas lieu.",
                        "Sessions to come leave the calendars, and the closing survey leaves now for " + people
                                + " people. The months after this one will not take place.");
            case CANCEL ->
                voice.say(
                        people
                                + " personnes l'apprennent par message, si elles ont déjà été invitées. Tout s'arrête, les séances sortent des agendas, et cela ne se défait pas. Pour un arrêt provisoire, préférez la pause.",
                        people
                                + " people are told by mail, if they were invited already. Everything stops, sessions leave the calendars, and this cannot be undone. For a break, choose the pause.");
        };
    }

    public String yes(Voice voice) {
        return switch (this) {
            case LAUNCH -> voice.say("Oui, lancer et inviter", "Yes, launch and invite");
            case RESUME -> voice.say("Oui, reprendre", "Yes, resume");
            case EXTEND -> voice.say("Repousser l'échéance", "Extend the deadline");
            case PAUSE -> voice.say("Oui, mettre en pause", "Yes, pause");
            case END -> voice.say("Oui, terminer les échanges", "Yes, end the exchanges");
            case CANCEL -> voice.say("Oui, annuler pour de bon", "Yes, cancel for good");
        };
    }

    /// A reason why it cannot be, by the code of its problem.
    public static String objection(String code, Voice voice) {
        return switch (code) {
            case "no-day" -> voice.say("Choisissez une date.", "Choose a day.");
            case "not-later" ->
                voice.say("Choisissez un jour après l'échéance actuelle.", "Choose a day after the present deadline.");
            case "too-far" ->
                voice.say(
                        "C'est trop loin : trois mois de plus au maximum.",
                        "That is too far: three months more at most.");
            case "no-working-day" ->
                voice.say(
                        "Ce jour-là n'est pas travaillé : choisissez un jour ouvré.",
                        "Nobody works on that day: choose a working day.");
            case "no-junior" ->
                voice.say("Il manque au moins une personne du côté junior.", "There is no junior in the cohort yet.");
            case "no-senior" ->
                voice.say("Il manque au moins une personne du côté senior.", "There is no senior in the cohort yet.");
            case "too-far-ahead" ->
                voice.say(
                        "Le premier jour est trop loin : un programme dure un an au plus après son lancement.",
                        "The first day is too far ahead: a program ends a year after its launch at the latest.");
            default -> voice.say("Une règle s'y oppose.", "A rule stands against it.");
        };
    }
}
