package org.doublesens.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the sender wrote: without the mail that is quoted, the signature, the greeting, and what mail programs and
/// gateways add in French and English.
final class OwnWords {
    private static final int LONGEST = 20_000;
    private static final int MOST_LINES = 600;
    private static final int LONGEST_SET_PHRASE = 300;

    private static final Pattern DIVIDER = Pattern.compile(
            "^[-_*=> ]{2,20}(original message|message d'origine|message original|message initial|message transfere|"
                    + "mail original|e-?mail original|original e-?mail|courriel original|forwarded message|"
                    + "reply message|message precedent)\\b.{0,40}$");
    private static final Pattern RULE = Pattern.compile("^_{10,}$");
    private static final Pattern ORANGE =
            Pattern.compile("^> ?message du \\d.{0,40}$|^message du \\d\\d/\\d\\d/.{0,30}$");
    private static final Pattern FIELD = Pattern.compile(
            "^\\*?(de|from|envoye|sent|date|a|to|pour|objet|subject|cc|copie|repondre a|reply-to)\\*? ?:\\*? ?\\S.*");
    private static final Pattern FIRST_FIELD =
            Pattern.compile("^\\*?(de|from|envoye|sent|date|expediteur)\\*? ?:\\*? ?\\S.*");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2} ?[:h] ?\\d{2}\\b");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern SENT_FROM =
            Pattern.compile("^(envoye|sent|telecharge|obtene[zr]|get|provenance|from my)\\b.{0,12}?"
                    + "\\b(de|depuis|a partir|avec|via|from|with|outlook|courrier|my)\\b.{0,90}$");
    private static final Pattern DEVICE = Pattern.compile(
            "\\bvia\\b|k-9|iphone|ipad|android|outlook|mobile|samsung|galaxy|huawei|xiaomi|"
                    + "smartphone|telephone|phone|yahoo|gmail|orange|sfr|free|bouygues|mail|courrier|proton|blackberry|tablet|windows");
    private static final Pattern DISCLAIMER =
            Pattern.compile("^(ce (message|courriel|mail|courrier)\\b.{0,30}\\b(et|est|peut|contient)\\b|"
                    + "this (e-?mail|message|communication)\\b.{0,30}\\b(and|is|may|contains)\\b|l'integrite de ce message|avant d'imprimer|"
                    + "pensez a l'environnement|please consider the environment|avis de confidentialite|confidentiality notice|"
                    + "disclaimer\\b|caution: ?external|attention ?: ?(mail|message|courriel) externe)");
    private static final Pattern SIGN_OFF =
            Pattern.compile("^((bien |tres )?(cordialement|amicalement|sincerement)|cdlt|cdt|crdlt|"
                    + "bien a (vous|toi)|a bientot|a plus( tard)?|a\\+|(bonne|belle|excellente) (journee|soiree|semaine|reception|continuation|fin de journee)|"
                    + "(mes |sinceres |meilleures |cordiales ){0,3}salutations( distinguees)?|bises|(best|kind|warm|warmest)( regards| wishes)?|regards|"
                    + "cheers|sincerely|yours( sincerely| truly)?|have a (nice|good|great) (day|evening|week-?end)|"
                    + "merci( beaucoup| d'avance| par avance)?|(many )?thanks( a lot| in advance)?|thank you)"
                    + "( [\\p{L}'-]+){0,3}$");
    private static final Pattern GREETING = Pattern.compile(
            "^(bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|cher|chere|good (morning|afternoon|evening))"
                    + "( [\\p{L}'-]+){0,4}$");
    /// A picture of the signature, or the initial somebody signs with.
    private static final Pattern SIGNED =
            Pattern.compile("^(\\[(cid|image|photo|logo)\\b[^\\]]{0,200}\\]|\\p{Lu}{1,2}\\.?)$");
    private static final Set<String> HANDS = Set.of("--", "-- ", "—", "__", "___");

    /// The sender's names, in lower case and without accents: who signs with them says nothing more.
    private final Set<String> names;

    private OwnWords(Set<String> names) {
        this.names = names;
    }

    static String of(String text, Set<String> names) {
        return new OwnWords(names).of(text);
    }

    private String of(String text) {
        var lines = lines(text);
        var above = own(lines.subList(0, firstQuote(lines)));
        return above.isEmpty() ? own(below(lines)) : above;
    }

    private static List<String> lines(String text) {
        var cut = text.substring(0, Math.min(LONGEST, text.length()))
                .replace('\u00a0', ' ')
                .replace('\u0000', ' ');
        return Plain.visible(cut).lines().limit(MOST_LINES).map(String::strip).toList();
    }

    /// Where the quoted mail begins, or the end.
    private static int firstQuote(List<String> lines) {
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(">") || beginsQuote(lines, at)) {
                return at;
            }
        }
        return lines.size();
    }

    private static boolean beginsQuote(List<String> lines, int at) {
        var line = setPhrase(lines.get(at));
        return !line.isEmpty()
                && (DIVIDER.matcher(line).matches()
                        || RULE.matcher(line).matches()
                        || ORANGE.matcher(line).matches()
                        || isHeaderBlock(lines, at)
                        || attribution(lines, at) > 0);
    }

    /// The block that Outlook puts above the mail it quotes.
    private static boolean isHeaderBlock(List<String> lines, int at) {
        if (!FIRST_FIELD.matcher(setPhrase(lines.get(at))).matches()) {
            return false;
        }
        var fields = lines.stream()
                .skip(at)
                .filter(line -> !line.isEmpty())
                .limit(5)
                .filter(line -> FIELD.matcher(setPhrase(line)).matches())
                .count();
        return fields >= 3;
    }

    /// How many lines "On 3 February 2027 at 10:12, Double Sens wrote:" takes here; 0 where it is not.
    private static int attribution(List<String> lines, int at) {
        var said = "";
        for (var many = 1; many <= 4 && at + many <= lines.size(); many++) {
            var line = setPhrase(lines.get(at + many - 1));
            if (line.isEmpty()) {
                return 0;
            }
            said = said.isEmpty() ? line : said + " " + line;
            if (isAttribution(said)) {
                return many > 1 && isWholeAttribution(lines, at + 1, at + many) ? 0 : many;
            }
        }
        return 0;
    }

    /// Whether the lines say by themselves who wrote when, so that the line above them is the reply.
    private static boolean isWholeAttribution(List<String> lines, int from, int to) {
        var said = Plain.of(String.join(" ", lines.subList(from, to)));
        return (said.startsWith("le ") || said.startsWith("on "))
                && DIGIT.matcher(said).find()
                && isAttribution(said);
    }

    private static boolean isAttribution(String said) {
        var ends = said.endsWith("wrote:")
                || said.endsWith("wrote :")
                || said.endsWith("ecrit :")
                || said.endsWith("ecrit:");
        if (ends) {
            return said.startsWith("le ")
                    || said.startsWith("on ")
                    || said.contains("@")
                    || DIGIT.matcher(said).find();
        }
        return said.endsWith(":") && said.contains("@") && CLOCK.matcher(said).find();
    }

    /// For those who write under the quote: everything that is not quoted.
    private static List<String> below(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var attribution = attribution(lines, at);
            if (attribution > 0 && isQuotedAfter(lines, at + attribution)) {
                at += attribution - 1;
            } else if (beginsQuote(lines, at) && !isOrange(line)) {
                break;
            } else if (!line.startsWith(">") && !isOrange(line)) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isOrange(String line) {
        return ORANGE.matcher(setPhrase(line)).matches();
    }

    private static boolean isQuotedAfter(List<String> lines, int at) {
        return lines.stream()
                .skip(at)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.startsWith(">"))
                .isPresent();
    }

    private String own(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var line : lines) {
            var plain = setPhrase(line);
            if (HANDS.contains(line) || isAddedByTheProgram(plain) || isSignOff(kept, line) || isSigned(kept, line)) {
                break;
            }
            if (!(isBlank(kept) && (line.isBlank() || isGreeting(line)))) {
                kept.add(line);
            }
        }
        return String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
    }

    /// The line as it compares; empty where it is too long to be a phrase that somebody else wrote.
    private static String setPhrase(String line) {
        return line.length() > LONGEST_SET_PHRASE ? "" : Plain.of(line);
    }

    private static boolean isBlank(List<String> kept) {
        return kept.stream().allMatch(String::isEmpty);
    }

    private static boolean isAddedByTheProgram(String plain) {
        return (SENT_FROM.matcher(plain).matches() && DEVICE.matcher(plain).find())
                || DISCLAIMER.matcher(plain).lookingAt();
    }

    /// "Merci" alone is what somebody says; below something else it ends the mail.
    private static boolean isSignOff(List<String> kept, String line) {
        return !isBlank(kept) && SIGN_OFF.matcher(Plain.words(setPhrase(line))).matches();
    }

    private boolean isSigned(List<String> kept, String line) {
        return !isBlank(kept) && (SIGNED.matcher(line).matches() || isSendersName(line));
    }

    private boolean isSendersName(String line) {
        var words = Plain.words(setPhrase(line));
        return !words.isEmpty() && names.containsAll(List.of(words.split(" ", -1)));
    }

    private static boolean isGreeting(String line) {
        return GREETING.matcher(Plain.words(setPhrase(line))).matches();
    }
}
