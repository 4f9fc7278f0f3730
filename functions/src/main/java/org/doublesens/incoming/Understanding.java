package org.doublesens.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.doublesens.program.Language;
import org.doublesens.program.Pulse;
import org.doublesens.program.Question;
import org.doublesens.program.Survey;

/// Understands a reply in French and English, and rather nothing than something wrong.
///
/// What cannot be undone, such as stopping, must be said alone; what
/// only brings a letter, such as another hour, may be said in passing.
public record Understanding(Question.About about, Language language, LocalDate today) {
    private static final Pattern GREETING = Pattern.compile(
            "^(bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|good (morning|afternoon|evening))( [\\p{L}'-]+){0,5} ?[,!.\\n] ?");
    private static final Pattern POLITE = Pattern.compile(
            "\\b(s'il vous plait|s'il te plait|svp|stp|please|pls|merci( beaucoup| bien| d'avance| par avance)?|thanks( a lot| in advance)?|thank you|kindly)\\b");

    private static final Pattern STOP = Pattern.compile(
            "((de |veuillez |(pouvez|pourriez)[- ]vous |(can|could) you )?"
                    + "(stop|stopper|unsubscribe( me)?( from (this|the|your) (mailing )?list)?|opt out|"
                    + "(stop|arretez|arreter) (tout|les (mails|messages|envois|relances)|all|(the |these |all )?(mails?|e-?mails|messages))|"
                    + "stop (mails?|e-?mails|messages)|"
                    + "(me )?(desabonner|desinscrire)|(desabonnez|desinscrivez)[- ]moi|desabonnement|desinscription|"
                    + "((je (veux|voudrais|souhaite) )?(me )?)?(desabonner|desinscrire|quitter|arreter) (le programme|du programme)|"
                    + "je (veux|voudrais|souhaite) (me )?(desabonner|desinscrire|quitter|arreter)|je (quitte|me desinscris|me desabonne)( le programme| du programme)?|"
                    + "quitter|leave|(i (want|would like|wish) to )?leave (the |this )?program(me)?|i (want|would like|wish) to (leave|unsubscribe|stop)|"
                    + "(remove|take) me( off| from| out)?( (of )?(the|this|your) (list|mailing list|program(me)?))?|j'arrete|i quit|"
                    + "(je )?(ne )?(veux|voudrais|souhaite|desire) (plus|pas) (recevoir|avoir) (de |d'|vos |ces |ce genre de |aucun )?"
                    + "(mails?|e-?mails?|messages?|courriels?|relances?)( de votre part)?|"
                    + "(ne )?m'(envoyez|ecrivez|envoie) plus (rien|de (mails?|messages?)|ces (mails?|messages?))|"
                    + "retirez[- ]moi( de (la|votre|cette) liste)?|supprimez[- ]moi( de (la|votre|cette) liste)?|"
                    + "(i )?(do not|don't) (want|wish) (to (get|receive) )?(any )?(more|these|your) (mails?|e-?mails?|messages?)( any ?more)?|"
                    + "no more (mails?|e-?mails?|messages?)|stop (sending|writing)( me| to me)?( these| any)?( mails?| e-?mails?| messages?)?))");

    private static final Pattern YES =
            Pattern.compile("^(oui|ouais|yes|yep|yeah|ok|okay|d'accord|dac|entendu|volontiers|bien sur|"
                    + "of course|sounds good|works for me|je suis (partante?|ok|d'accord|pour|des votres)|fine by me|bien entendu|marche pour moi|sure|certainly|absolutely|absolument|tout a fait|avec (grand )?plaisir|with pleasure|parfait|perfect|"
                    + "ca marche|ca me va|c'est (bon|ok|oui|parfait)|je m'engage|je signe|je participe|i pledge|i agree|agreed|i'm in|count me in|"
                    + "je confirme|i confirm|confirmed|je le promets|\\ud83d\\udc4d|\u2705|\u2714)(?= |$)");
    private static final Pattern NO = Pattern.compile(
            "^(non|no|nope|nan|pas cette fois|not this time|count me out|pas pour moi|not for me|sans moi|"
                    + "je passe( mon tour)?|i'll pass|i will pass|je prefere (ne )?pas|i'd rather not|je decline|i decline)(?= |$)");
    private static final Pattern DOUBT =
            Pattern.compile("\\b(non|no|not|pas|ne|n'[a-z]+|don't|can't|cannot|jamais|never|mais|but|si|if|sauf|"
                    + "except|unless|however|cependant|peut|peut-etre|maybe|perhaps|plus tard|later|stop|quand|when|demain|tomorrow|attendre|wait|"
                    + "pourquoi|why|hesite|hesitate|sure)\\b");
    private static final Pattern THANKS =
            Pattern.compile("^(ok |d'accord |super |tres bien |parfait |great |good |bien recu |well received ){0,3}"
                    + "(merci|thanks|thank you|super|genial|great|parfait|bien recu|c'est note|noted|pas de (probleme|souci)|no (problem|worries)|"
                    + "\\ud83d\\ude4f)( beaucoup| bien| a vous| a tous| pour tout| pour l'info(rmation)?| d'avance| a lot| so much| very much|"
                    + " for the (info|information|reminder)| pour le rappel| merci| thanks){0,3}$");

    private static final Pattern MOVE =
            Pattern.compile("\\b(deplac(er|ez|e|ons)|decal(er|ez|e|ons)|report(er|ez|ons)|repouss(er|ez|ons)|"
                    + "reprogrammer|replanifier|avancer|move|push (it|this|that|back)|reschedule|postpone|shift|autre (creneau|heure|horaire|date|jour|moment)|"
                    + "(other|another|different) (slot|time|date|day|hour)|indisponible|(pas|plus) (dispo|disponible|libre)|not (free|available)|"
                    + "unavailable|ne (peux|pourrai|pourrais|suis) (pas|plus)|(peux|pourrai|suis) pas|can't|cannot|can not|won't be able|"
                    + "empech(e|ee|ement)|impossible|annul(er|ez|e|ons)|cancel)\\b");
    private static final String WEEKDAY =
            "(lundi|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday|friday)";
    /// Another day is named as the better one.
    private static final Pattern RATHER = Pattern.compile(
            "\\b(plutot (le |un )?" + WEEKDAY + "|" + WEEKDAY
                    + " (plutot|instead|rather|(serait|sera|would be|is|works|suits me) (mieux|preferable|better)|m'arrange))\\b");
    /// Who says so will come.
    private static final Pattern COMING = Pattern.compile("^(ok |oui |yes |merci |thanks |super |parfait |great )?"
            + "(a (demain|tout a l'heure|" + WEEKDAY.substring(1)
            + "( prochain| matin| apres-midi)?|see you( there| then| soon| tomorrow| (on |next )?"
            + WEEKDAY + ")?|(j'y serai|je serai la|i'll be there|i will be there)( .{0,20})?)( alors| donc| then)?$");
    private static final Pattern DO_NOT_MOVE = Pattern.compile(
            "\\b(ne (pas )?(deplac|decal|report|annul|chang)|inutile|pas besoin|surtout pas|don't (move|change|cancel)|do not (move|change|cancel)|no need)");

    private static final Pattern MOVED =
            Pattern.compile("\\b(reportee?s?|deplacee?s?|decalee?s?|repoussee?s?|moved|rescheduled|postponed)\\b");
    private static final Pattern MY_SIDE = Pattern.compile(
            "\\b(je n'ai pas pu|j'ai pas pu|je ne pouvais pas|j'ai (du annuler|annule|oublie|eu un empechement)|"
                    + "je n'etais pas la|i (was not|wasn't) there|j'etais (malade|absente?|en conges?|indisponible|souffrante?)|i was (ill|sick|away|off)|i could not|i couldn't|i was (not able|unable)|i (had to cancel|cancelled|canceled|forgot|missed it)|de ma faute|my fault)\\b");
    private static final Pattern THEIR_SIDE = Pattern.compile(
            "\\b(l'autre|il|elle|mon binome|ma binome|iel|on) (n'a|a) pas pu\\b|"
                    + "\\b(he|she|they|my partner|the other) (could not|couldn't|was not able|were not able|did not (come|show)|didn't (come|show))|"
                    + "\\b(?<!\\bi )was (ill|sick|away|off sick|on leave|absent)\\b|\\b(?<!\\bj')etait (malade|absente?|en conges?|indisponible|souffrante?)\\b|"
                    + "(?<!\\bi )\\b(did not|didn't) (show up|turn up|come)\\b|\\bn'est pas venue?\\b|\\bno[- ]show\\b");
    private static final Pattern WORK = Pattern.compile(
            "\\b(urgence|imprevu)( au| de| du)? (travail|boulot|client|service)|\\bwork came up\\b|\\bwork emergency\\b");

    private static final Pattern WEEKLY = Pattern.compile(
            "^(oui )?(presque )?(chaque|toutes les|tous les) (semaines?|jours?)|^(yes )?(almost |nearly )?(every (week|day)|weekly|daily)|^(oui )?(tres )?souvent$|^(yes )?often$");
    private static final Pattern SOMETIMES = Pattern.compile(
            "^(oui )?(parfois|de temps (en temps|a autre)|ca m'arrive|a l'occasion|occasionnellement|un peu|"
                    + "presque jamais|rarement|quelquefois)( .{1,12})?$|^(yes )?(sometimes|a little|now and then|now and again|hardly ever|once in a while|every so often|occasionally|rarely|from time to time)$");
    private static final Pattern NEVER = Pattern.compile(
            "^(non|no|jamais|never|plus (du tout|vraiment|maintenant)|no longer|not any ?more|pas vraiment|not really|not at all|pas du tout)$");

    private static final int SHORT = 8;
    private static final int PASSING = 25;

    public Said understand(String ownWords) {
        var text = ownWords.strip();
        if (text.isEmpty()) {
            return new Said.Nothing();
        }
        var spoken = GREETING.matcher(Plain.of(text)).replaceFirst("").strip();
        return first(List.of(
                        () -> stop(spoken),
                        () -> new PauseWords(language, today).find(spoken),
                        () -> inContext(text, spoken)))
                .orElseGet(() -> new Said.Words(text));
    }

    private Optional<Said> inContext(String text, String spoken) {
        return switch (about) {
            case PULSE ->
                first(List.of(
                        () -> Marks.find(text), () -> notHeld(spoken), () -> yesOrNo(spoken), () -> thanks(spoken)));
            case SESSION ->
                first(List.of(
                        () -> AimWords.find(text),
                        () -> move(spoken),
                        () -> coming(spoken),
                        () -> yesOrNo(spoken),
                        () -> thanks(spoken)));
            case ECHO -> first(List.of(() -> using(spoken), () -> yesOrNo(spoken), () -> thanks(spoken)));
            case SKILLS,
                    CHARTER,
                    PLEDGE,
                    PAIR,
                    PAUSE,
                    KEYNOTE,
                    MIDPOINT,
                    SURVEY,
                    DIGEST,
                    REVIEW,
                    APPROVAL,
                    CONSOLE,
                    NOTHING -> first(List.of(() -> yesOrNo(spoken), () -> thanks(spoken)));
        };
    }

    private static Optional<Said> first(List<Supplier<Optional<Said>>> readings) {
        return readings.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Said> stop(String spoken) {
        var words = Plain.words(POLITE.matcher(spoken).replaceAll(" "));
        return Plain.count(words) <= SHORT && STOP.matcher(words).matches()
                ? Optional.of(new Said.Stop())
                : Optional.empty();
    }

    private static Optional<Said> yesOrNo(String spoken) {
        return yes(spoken).or(() -> no(spoken));
    }

    /// A yes with a condition, a doubt or a question in it is none.
    private static Optional<Said> yes(String spoken) {
        var words = Plain.words(spoken);
        var yes = YES.matcher(words);
        if (!yes.find() || spoken.contains("?")) {
            return Optional.empty();
        }
        var rest = words.substring(yes.end()).strip();
        var sure = Plain.count(rest) <= SHORT && !DOUBT.matcher(rest).find();
        return sure ? Optional.of(new Said.Yes()) : Optional.empty();
    }

    private static Optional<Said> no(String spoken) {
        var words = Plain.words(POLITE.matcher(spoken).replaceAll(" "));
        var no = NO.matcher(words);
        if (!no.find()
                || spoken.contains("?")
                || THANKS.matcher(Plain.words(spoken)).matches()) {
            return Optional.empty();
        }
        return Plain.count(words) <= SHORT
                        && !YES.matcher(words.substring(no.end()).strip()).find()
                ? Optional.of(new Said.No())
                : Optional.empty();
    }

    private static Optional<Said> thanks(String spoken) {
        return THANKS.matcher(Plain.words(spoken)).matches() ? Optional.of(new Said.Thanks()) : Optional.empty();
    }

    private static Optional<Said> coming(String spoken) {
        return COMING.matcher(Plain.words(spoken)).matches() ? Optional.of(new Said.Yes()) : Optional.empty();
    }

    private static Optional<Said> move(String spoken) {
        var wanted = (MOVE.matcher(spoken).find() || RATHER.matcher(spoken).find())
                && !DO_NOT_MOVE.matcher(spoken).find();
        return wanted && Plain.count(spoken) <= PASSING * 2 ? Optional.of(new Said.Move()) : Optional.empty();
    }

    private static Optional<Said> notHeld(String spoken) {
        if (Plain.count(spoken) > PASSING) {
            return Optional.empty();
        }
        if (MY_SIDE.matcher(spoken).find()) {
            return Optional.of(new Said.NotHeld(Pulse.Took.NO_MY_SIDE));
        }
        if (THEIR_SIDE.matcher(spoken).find()) {
            return Optional.of(new Said.NotHeld(Pulse.Took.NO_THEIR_SIDE));
        }
        if (WORK.matcher(spoken).find()) {
            return Optional.of(new Said.NotHeld(Pulse.Took.NO_WORK));
        }
        return MOVED.matcher(spoken).find() ? Optional.of(new Said.NotHeld(Pulse.Took.MOVED)) : Optional.empty();
    }

    private static Optional<Said> using(String spoken) {
        var words = Plain.words(spoken);
        if (WEEKLY.matcher(words).find()) {
            return Optional.of(new Said.StillUsing(Survey.StillUsing.WEEKLY));
        }
        if (SOMETIMES.matcher(words).find()) {
            return Optional.of(new Said.StillUsing(Survey.StillUsing.SOMETIMES));
        }
        return NEVER.matcher(Plain.words(POLITE.matcher(spoken).replaceAll(" ")))
                        .find()
                ? Optional.of(new Said.StillUsing(Survey.StillUsing.NO))
                : Optional.empty();
    }
}
