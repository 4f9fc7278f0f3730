package org.doublesens.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.doublesens.link.Purpose;
import org.doublesens.program.Cohort;
import org.doublesens.program.Context;
import org.doublesens.program.Digest;
import org.doublesens.program.Format;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Question;
import org.doublesens.program.Recipient;
import org.doublesens.program.Side;
import org.doublesens.program.Skill;

/// What every template may ask: who reads, in which cohort, and how dates, skills and links are written for them.
public final class Reading {
    private static final Set<String> WEB = Set.of("http", "https");

    private static final Set<String> TOLD = Set.of(
            "participation",
            "match-rate",
            "session-completion",
            "minutes-by-juniors",
            "minutes-by-seniors",
            "usefulness",
            "recommend",
            "skill-gain",
            "behaviour-change",
            "repeat-intent",
            "lessons-shared");

    private final Sending sending;
    private final Speech speech;
    private final boolean readsReplies;
    private final boolean follows;

    /// @param follows whether the letter comes after another one in the same mail
    Reading(Sending sending, boolean readsReplies, boolean follows) {
        this.sending = sending;
        this.readsReplies = readsReplies;
        this.follows = follows;
        this.speech = Speech.of(sending.reader().language());
    }

    public String name() {
        return sending.reader().calledName();
    }

    public Cohort cohort() {
        return sending.cohort();
    }

    public String program() {
        return cohort().name();
    }

    public String organiser() {
        return cohort().organiser().name();
    }

    public String organiserAddress() {
        return cohort().organiser().email();
    }

    public String sponsor() {
        return cohort().sponsor().name();
    }

    public String sponsorTitle() {
        return cohort().sponsor().title();
    }

    /// Whether a plain reply to the letter is understood: one mail asks one question that way.
    public boolean readsReplies() {
        return readsReplies && !follows;
    }

    /// Whether the letter comes after another one in the same mail: hello and goodbye are said already.
    public boolean follows() {
        return follows;
    }

    public boolean isOrganiser() {
        return sending.letter().recipient() instanceof Recipient.Organiser;
    }

    public boolean isFormer() {
        return sending.letter().recipient() instanceof Recipient.Former;
    }

    public boolean isReader(ParticipantId person) {
        return sending.letter().recipient().equals(new Recipient.Person(person));
    }

    public boolean isParticipant() {
        return sending.reader().participant() != null;
    }

    public boolean isJunior() {
        var person = sending.reader().participant();
        return person != null && person.side() == Side.JUNIOR;
    }

    public boolean isSenior() {
        var person = sending.reader().participant();
        return person != null && person.side() == Side.SENIOR;
    }

    public boolean isEntrepreneurs() {
        return cohort().context() == Context.ENTREPRENEURS;
    }

    public boolean isRotating() {
        return cohort().format() == Format.ROTATING_PAIR;
    }

    public boolean isCrossed() {
        return cohort().format() == Format.CROSSED_SPRINT;
    }

    /// The labels of what the reader offered; empty before the intake.
    public List<String> offers() {
        return intake().stream()
                .flatMap(intake -> intake.offers().stream())
                .map(offer -> skill(offer.skill()))
                .toList();
    }

    /// The labels of what the reader wishes to learn, the first wish first; empty before the intake.
    public List<String> wishes() {
        return intake().stream()
                .flatMap(intake -> intake.wishes().stream())
                .map(wish -> skill(wish.skill()))
                .toList();
    }

    private List<Intake> intake() {
        var person = sending.reader().participant();
        var intake = person == null ? null : person.intake();
        return intake == null ? List.of() : List.of(intake);
    }

    public String skill(Skill skill) {
        return cohort().catalogue().label(skill, sending.reader().language());
    }

    public String day(LocalDate day) {
        return speech.day(day);
    }

    public String halfDay(HalfDay halfDay) {
        return speech.halfDay(halfDay);
    }

    public LocalDate dayOf(Instant when) {
        return LocalDate.ofInstant(when, sending.reader().zone());
    }

    public String moment(Instant when) {
        return speech.moment(when, sending.reader().zone());
    }

    public String month(YearMonth month) {
        return speech.month(month);
    }

    public String joined(List<String> names) {
        return speech.joined(names);
    }

    /// The first few names, and how many others there are.
    public String some(List<String> names) {
        return speech.some(names);
    }

    /// The first few pairs, each told by the names of its people, and how many others there are.
    public String pairs(List<String> pairs) {
        return speech.somePairs(pairs.stream()
                .map(pair -> joined(List.of(pair.split(" & ", -1))))
                .toList());
    }

    /// A day five weeks ahead, as an example of how to say when one comes back.
    public String backSoon() {
        return speech.shortDay(
                LocalDate.ofInstant(sending.now(), sending.reader().zone()).plusWeeks(5));
    }

    public String to(Purpose purpose) {
        return sending.links().to(purpose);
    }

    public String to(Purpose purpose, String subject) {
        return sending.links().to(purpose, subject);
    }

    /// The page that takes the answer to a question; empty where there is none for this reader.
    public String page(Question question) {
        return switch (question.about()) {
            case SKILLS -> to(Purpose.SKILLS);
            case CHARTER, PLEDGE -> to(Purpose.PLEDGE);
            case PAIR -> to(Purpose.PAIR, question.subject());
            case SESSION -> to(Purpose.SESSION, question.subject());
            case PULSE -> to(Purpose.PULSE, question.subject());
            case PAUSE -> to(Purpose.PAUSE);
            case KEYNOTE -> to(Purpose.KEYNOTE);
            case MIDPOINT -> to(Purpose.MIDPOINT);
            case SURVEY -> to(Purpose.SURVEY);
            case ECHO -> to(Purpose.ECHO);
            case DIGEST -> to(Purpose.DIGEST);
            case REVIEW -> to(Purpose.REVIEW);
            case APPROVAL -> to(Purpose.APPROVE);
            case CONSOLE -> to(Purpose.CONSOLE);
            case NOTHING -> "";
        };
    }

    /// A page with one answer already chosen; only its button commits.
    public String choosing(Purpose purpose, String subject, String field, String value) {
        return to(purpose, subject) + "?" + field + "=" + value;
    }

    /// Whether a text somebody gave us is the address of a web page, and may become a link.
    public boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null
                    && address.getScheme() != null
                    && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /// The organiser's own words before the digest; empty where there are none.
    public String foreword() {
        return digest().map(digest ->
                        digest.foreword().getOrDefault(sending.reader().language(), ""))
                .orElse("");
    }

    public List<Digest.Shared> lessons() {
        return digest().map(Digest::lessons).orElse(List.of());
    }

    /// The few figures that a mail can hold; the page has all of them.
    public List<Digest.Figure> figures() {
        return digest().map(Digest::figures).orElse(List.of()).stream()
                .filter(figure -> TOLD.contains(figure.name()))
                .toList();
    }

    /// A number as its unit is written.
    public String value(Digest.Figure figure) {
        return switch (figure.unit()) {
            case COUNT -> speech.number(figure.value());
            case PER_MILLE -> speech.percentage(figure.value() / 10.0);
            case MINUTES, DAYS -> speech.number(figure.value());
            case POINTS -> "%+d".formatted(figure.value());
            case HUNDREDTHS, MEAN -> speech.number(figure.value() / 100.0);
        };
    }

    public List<Digest.Fact> facts() {
        return digest().map(Digest::facts).orElse(List.of());
    }

    public List<Digest.Talk> talks() {
        return digest().map(Digest::talks).orElse(List.of());
    }

    private Optional<Digest> digest() {
        return Optional.ofNullable(sending.digest());
    }
}
