package org.doublesens.pages.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.doublesens.pages.Voice;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Gate;
import org.doublesens.program.Phase;
import org.jspecify.annotations.Nullable;

/// What the program does next by itself: the first hour of each kind, and how many of that kind are in sight.
///
/// @param gate the wait that ends, where that is what happens; empty elsewhere
public record Soon(Instant at, Act act, String gate, int many) {
    private static final int MOST = 4;

    /// The next few kinds of things, earliest first; an hour kept for a stage that is over brings nothing any more.
    public static List<Soon> of(List<Appointment> appointments, Phase phase) {
        var kinds = new LinkedHashMap<String, Soon>();
        var living = appointments.stream()
                .filter(due -> phaseOf(due) == null || phaseOf(due) == phase)
                .toList();
        for (var due : living) {
            var gate = due.act() == Act.CLOSE_GATE ? due.subject() : "";
            kinds.merge(
                    kind(due.act()) + gate, new Soon(due.at(), due.act(), gate, 1), (first, _) -> first.andAnother());
        }
        return new ArrayList<>(kinds.values()).subList(0, Math.min(MOST, kinds.size()));
    }

    /// Asking, reminding and closing are one thing to the reader: feedback.
    private static Act kind(Act act) {
        return act == Act.REMIND_PULSE || act == Act.CLOSE_PULSE ? Act.PULSE : act;
    }

    /// The one phase in which it means something; absent where it does in any.
    private static @Nullable Phase phaseOf(Appointment due) {
        return switch (due.act()) {
            case REMIND_SKILLS -> Phase.INTAKE;
            case AWARENESS_LETTER, REMIND_PLEDGE -> Phase.AWARENESS;
            case REMIND_REVIEW -> Phase.MATCHING;
            case SESSION_TOMORROW, PULSE, REMIND_PULSE, CLOSE_PULSE, CHECK_PAIR, KEYNOTE_CALL, ASK_MIDPOINT ->
                Phase.EXCHANGES;
            case REMIND_SURVEY, REMIND_APPROVAL -> Phase.SHARING;
            case CLOSE_GATE -> phaseOf(due.subject());
            case END_PAUSE, END_EXTENSION, KEYNOTE_HELD, KEYNOTE_OFF, ASK_ECHO, TELL_TO_DO, SEND_LETTER -> null;
        };
    }

    /// The phase whose wait that gate is.
    public static Phase phaseOf(String gate) {
        return switch (gate) {
            case Gate.SKILLS -> Phase.INTAKE;
            case Gate.PLEDGES -> Phase.AWARENESS;
            case Gate.REVIEW -> Phase.MATCHING;
            case Gate.SURVEY, Gate.APPROVAL -> Phase.SHARING;
            case Gate.ECHO -> Phase.ECHO;
            default -> Phase.EXCHANGES;
        };
    }

    private Soon andAnother() {
        return new Soon(at, act, gate, many + 1);
    }

    public String what(Voice voice) {
        return switch (act) {
            case CLOSE_GATE -> closing(voice);
            case REMIND_SKILLS ->
                voice.say(
                        "Rappel à qui n'a pas encore répondu au recueil",
                        "Reminder to those who have not answered the intake");
            case AWARENESS_LETTER -> voice.say("Message de sensibilisation", "Awareness letter");
            case REMIND_PLEDGE -> voice.say("Rappel de l'engagement", "Reminder of the pledge");
            case REMIND_REVIEW ->
                voice.say("Rappel : vos binômes attendent d'être relus", "Reminder: your pairs wait for a review");
            case SESSION_TOMORROW ->
                voice.say("Déroulé de la séance, la veille", "Agenda of a session, the day before");
            case PULSE, REMIND_PULSE, CLOSE_PULSE -> voice.say("Retours après les séances", "Feedback after sessions");
            case CHECK_PAIR ->
                voice.say("Regard sur les binômes qui ne se voient pas", "A look at pairs that do not meet");
            case END_PAUSE -> voice.say("Fin d'une pause", "End of a pause");
            case END_EXTENSION -> voice.say("Fin d'un délai personnel", "End of somebody's own deadline");
            case KEYNOTE_CALL -> voice.say("Appel aux mini-conférences", "Call for keynotes");
            case ASK_MIDPOINT -> voice.say("Questions à mi-chemin", "Questions half-way");
            case KEYNOTE_HELD -> voice.say("Mini-conférence", "Keynote");
            case KEYNOTE_OFF -> voice.say("Annonce d'une mini-conférence annulée", "Word of a keynote called off");
            case TELL_TO_DO ->
                voice.say("Votre point de la semaine, s'il y a à faire", "Your weekly note, if something waits");
            case REMIND_SURVEY -> voice.say("Rappel du bilan", "Reminder of the closing survey");
            case REMIND_APPROVAL ->
                voice.say("Rappel : la synthèse attend votre accord", "Reminder: the digest waits for you");
            case ASK_ECHO -> voice.say("Une dernière question, 60 jours après", "One last question, 60 days later");
            case SEND_LETTER -> voice.say("Messages gardés pour une heure ouvrée", "Letters kept for a working hour");
        };
    }

    private String closing(Voice voice) {
        return switch (gate) {
            case Gate.SKILLS -> voice.say("Clôture du recueil des savoirs", "The intake closes");
            case Gate.PLEDGES ->
                voice.say("Clôture des engagements, puis calcul des binômes", "Pledges close, then pairs are matched");
            case Gate.REVIEW -> voice.say("Fin de votre relecture des binômes", "Your review of the pairs ends");
            case Gate.SURVEY -> voice.say("Clôture du bilan", "The closing survey ends");
            case Gate.APPROVAL -> voice.say("Fin de votre relecture de la synthèse", "Your time for the digest ends");
            case Gate.ECHO -> voice.say("Clôture de la dernière question", "The last question closes");
            default -> voice.say("Fin du tour", "The round ends");
        };
    }
}
