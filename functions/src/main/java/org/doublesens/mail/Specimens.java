package org.doublesens.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.doublesens.program.Blocked;
import org.doublesens.program.Contact;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Deed;
import org.doublesens.program.Format;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.Language;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Pulse;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Question;
import org.doublesens.program.Recipient;
import org.doublesens.program.SessionFacts;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.Survey;
import org.doublesens.program.ToDo;
import org.doublesens.program.WayOut;
import org.doublesens.program.Words;

/// Words for every kind of letter, about invented people, so
/// that whoever likes can look at all letters before one leaves.
///
/// @param today  the day around which dates are invented
/// @param format how the invented sessions run
public record Specimens(LocalDate today, Format format) {
    private static final PairId PAIR = new PairId("lina-walter");
    private static final ParticipantId READER = new ParticipantId("walter");
    private static final Skill AUTOMATION = new Skill("ai.automation");
    private static final Skill NEGOTIATION = new Skill("skill.negotiate");
    private static final Skill NETWORKS = new Skill("social.network");
    private static final List<String> LINA = List.of("Lina Moreau");
    private static final List<String> BOTH = List.of("Lina Moreau", "Noé Petit");

    /// Words with the kind of reader they are for.
    public record Specimen(Words words, Recipient recipient) {}

    /// Several of a kind where the wording turns on what is said.
    public List<Specimen> all() {
        return Stream.of(
                        toPeople(intake()),
                        toPeople(awareness()),
                        toPeople(matching()),
                        toPeople(exchanges()),
                        toPeople(sharing()),
                        toPeople(personal()),
                        toPeople(answered()),
                        toOrganiser(),
                        toOthers())
                .flatMap(List::stream)
                .toList();
    }

    private List<Words> intake() {
        return List.of(
                new Words.SkillsInvitation(today.plusDays(14)),
                new Words.SkillsReminder(today.plusDays(7), false),
                new Words.SkillsReminder(today, true),
                new Words.SkillsThanks(),
                new Words.SkillsClosed());
    }

    private List<Words> awareness() {
        return List.of(
                new Words.AwarenessWhy(null),
                new Words.AwarenessWhy(Intake.Hesitation.TIME),
                new Words.AwarenessWhy(Intake.Hesitation.SAYING_I_DO_NOT_KNOW),
                new Words.AwarenessWhy(Intake.Hesitation.HIERARCHY),
                new Words.AwarenessWhy(Intake.Hesitation.PRIVACY),
                new Words.AwarenessRole(),
                new Words.AwarenessCharter(today.plusDays(7)),
                new Words.PledgeReminder(today.plusDays(3)),
                new Words.PledgeClosed());
    }

    private List<Words> matching() {
        var first = new Showing(AUTOMATION, 1, 1, 4);
        var second = new Showing(NETWORKS, 0, 2, 3);
        var back = new Showing(NEGOTIATION, 1, 1, 4);
        return List.of(
                new Words.YourPair(
                        PAIR,
                        LINA,
                        List.of(back),
                        List.of(first, second),
                        false,
                        List.of("Préparer la revue de budget sans y passer ma soirée"),
                        List.of("La réorganisation en cours")),
                new Words.YourPair(PAIR, BOTH, List.of(back), List.of(first), true, List.of(), List.of()),
                new Words.NotMatched(Blocked.SHARED_HALF_DAY, new WayOut.OneMoreHalfDay(HalfDay.TUESDAY_MORNING)),
                new Words.NotMatched(Blocked.COMPLEMENTARITY, new WayOut.OneMoreWish(NETWORKS)),
                new Words.NotMatched(Blocked.NUMBERS, new WayOut.UpToTheOrganiser()),
                new Words.NotMatched(Blocked.OTHER, new WayOut.NextRound()),
                new Words.PartnerWithdrew("Lina Moreau"));
    }

    private List<Words> exchanges() {
        var month = YearMonth.from(today);
        return List.of(
                new Words.SessionInvitation(session(true, 0)),
                new Words.SessionInvitation(session(false, 0)),
                new Words.SessionMoved(session(false, 1)),
                new Words.SessionCancelled(session(true, 2), hours()),
                new Words.SessionCancelled(session(false, 2), List.of()),
                new Words.SessionTomorrow(session(true, 0)),
                new Words.SessionTomorrow(session(false, 0)),
                new Words.PulseAsked(session(false, 0), true),
                new Words.PulseAsked(session(true, 0), false),
                new Words.PulseReminder(session(true, 0), false),
                new Words.PairReplanned(LINA, PAIR, Words.PairReplanned.Why.LOST_RHYTHM),
                new Words.PairReplanned(LINA, PAIR, Words.PairReplanned.Why.NO_COMMON_HOUR),
                new Words.PairReplanned(LINA, PAIR, Words.PairReplanned.Why.NOT_A_FIT),
                new Words.RoleSwapped(PAIR, month, LINA, true, NEGOTIATION, 15, 45),
                new Words.RoleSwapped(PAIR, month, BOTH, false, null, 45, 15),
                new Words.ProgramPaused(),
                new Words.ProgramResumed(),
                new Words.ProgramCancelled("Le site ferme en mars."),
                new Words.PauseEnded(),
                new Words.StillThere(),
                new Words.MidpointAsked(),
                new Words.KeynoteCall(),
                talk(new ParticipantId("lina"), "Lina Moreau"),
                talk(READER, "Walter Simon"),
                new Words.KeynoteCancelled(
                        new ParticipantId("lina"),
                        "TikTok B2B",
                        today.plusDays(9).atTime(13, 0).toInstant(ZoneOffset.UTC),
                        1));
    }

    private List<Words> sharing() {
        return List.of(
                new Words.SurveyAsked(today.plusDays(9)),
                new Words.SurveyReminder(today.plusDays(2)),
                new Words.DigestShared(),
                new Words.Echo());
    }

    private static List<Words> personal() {
        return List.of(new Words.ExportReady(), new Words.Goodbye());
    }

    private List<Words> answered() {
        var session = session(false, 0);
        var pulse = new Question(Question.About.PULSE, session.session());
        var before = new Correspondence("Votre séance avec Lina Moreau", List.of("<reply-1@mail.example.org>"));
        var deeds = Stream.of(
                        new Deed.Rated(4, true),
                        new Deed.Rated(2, false),
                        new Deed.SaidWhy(Pulse.Took.NO_WORK),
                        new Deed.NoteKept(false),
                        new Deed.NoteKept(true),
                        new Deed.Known(),
                        new Deed.TooLate())
                .map(deed -> new Words.ReplyNoted(pulse, deed, before));
        var others = Stream.of(
                new Words.ReplyNoted(new Question(Question.About.PLEDGE, ""), new Deed.Pledged(), before),
                new Words.ReplyNoted(new Question(Question.About.PLEDGE, ""), new Deed.Declined(), before),
                new Words.ReplyNoted(Question.NONE, new Deed.Paused(today.plusDays(14)), before),
                new Words.ReplyNoted(
                        new Question(Question.About.ECHO, ""),
                        new Deed.Echoed(Survey.StillUsing.WEEKLY),
                        Correspondence.NONE),
                new Words.ReplyNoted(
                        new Question(Question.About.SESSION, session.session()),
                        new Deed.AimSet("lire un compte de résultat sans aide"),
                        before),
                new Words.SlotsOffered(session, slots(), before),
                new Words.SlotsOffered(session, List.of(), before));
        var puzzles = Stream.concat(
                Stream.of(Puzzle.values()).map(why -> new Words.ReplyNotUnderstood(pulse, why, Correspondence.NONE)),
                Stream.of(Question.About.PLEDGE, Question.About.SESSION, Question.About.ECHO, Question.About.NOTHING)
                        .map(about -> new Words.ReplyNotUnderstood(
                                new Question(about, session.session()), Puzzle.WORDS, Correspondence.NONE)));
        return Stream.of(deeds, others, puzzles).<Words>flatMap(each -> each).toList();
    }

    private List<Instant> slots() {
        return Stream.of(2, 3, 4)
                .map(days -> today.plusDays(days).atTime(13, 0).toInstant(ZoneOffset.UTC))
                .toList();
    }

    private List<Specimen> toOrganiser() {
        var words = List.<Words>of(
                new Words.CohortLaunched(24, today.plusDays(14)),
                new Words.ReviewAsked(12, 1, today.plusDays(7)),
                new Words.ReviewAsked(1, 0, today.plusDays(7)),
                new Words.ReviewAsked(0, 3, today.plusDays(7)),
                new Words.ReviewReminder(today.plusDays(3)),
                new Words.ReviewOverdue(true),
                new Words.ReviewOverdue(false),
                new Words.PairNeedsHelp(PAIR, List.of("Lina Moreau", "Walter Simon")),
                new Words.WeeklyToDo(toDos()),
                new Words.WeeklyToDo(List.of(new ToDo(
                        ToDo.What.APPROVE_DIGEST,
                        List.of(),
                        today.plusDays(4).atTime(16, 0).toInstant(ZoneOffset.UTC)))),
                new Words.DigestToApprove(17, today.plusDays(7)),
                new Words.DigestToApprove(0, today.plusDays(7)),
                new Words.ApprovalReminder(today.plusDays(3)),
                new Words.ApprovalOverdue(Words.ApprovalOverdue.Outcome.WAITS_AGAIN, today.plusDays(7)),
                new Words.ApprovalOverdue(Words.ApprovalOverdue.Outcome.SHARED_BY_ITSELF, today),
                new Words.ApprovalOverdue(Words.ApprovalOverdue.Outcome.GIVEN_UP, today),
                new Words.AddressUnreachable(new ParticipantId("lina"), "Lina Moreau"),
                new Words.CohortEnded(),
                new Words.ConsoleLink(false),
                new Words.ConsoleLink(true),
                new Words.ReplyNotUnderstood(
                        new Question(Question.About.REVIEW, ""), Puzzle.WORDS, Correspondence.NONE),
                new Words.SomethingFailed("Match Pairs", "States.Timeout"));
        return words.stream()
                .map(each -> new Specimen(each, new Recipient.Organiser()))
                .toList();
    }

    private static List<Specimen> toOthers() {
        var former = new Contact("Walter Simon", "walter@example.org", Language.FR, ZoneOffset.UTC);
        return List.of(
                new Specimen(new Words.DigestShared(), new Recipient.Reader("0f1e2d3c")),
                new Specimen(new Words.Erased(), new Recipient.Former(former)));
    }

    private static List<Specimen> toPeople(List<Words> words) {
        return words.stream()
                .map(each -> new Specimen(each, new Recipient.Person(READER)))
                .toList();
    }

    private List<Instant> hours() {
        return Stream.of(2, 3, 4)
                .map(day -> today.plusDays(day).atTime(9, 30).toInstant(ZoneOffset.UTC))
                .toList();
    }

    private List<ToDo> toDos() {
        var closes = today.plusDays(4).atTime(16, 0).toInstant(ZoneOffset.UTC);
        return List.of(
                new ToDo(ToDo.What.REVIEW_PAIRS, List.of(), closes),
                new ToDo(ToDo.What.HELP_PAIRS, List.of("Lina Moreau & Walter Simon", "Noé Petit & Hana Kim"), null),
                new ToDo(ToDo.What.FREE_WAITING, List.of("Sami Haddad"), null),
                new ToDo(ToDo.What.MEND_ADDRESSES, List.of("Inès Da Costa", "Paul Martin"), null),
                new ToDo(ToDo.What.MAP_SKILLS, List.of("Couture créative", "Python"), null));
    }

    private Words talk(ParticipantId speaker, String name) {
        var starts = today.plusDays(9).atTime(13, 0).toInstant(ZoneOffset.UTC);
        return new Words.KeynoteInvitation(speaker, name, "TikTok B2B", starts, 0);
    }

    private SessionFacts session(boolean readerLeads, int sequence) {
        var month = YearMonth.from(today);
        return new SessionFacts(
                month + "#" + PAIR.value() + "#1",
                PAIR,
                month,
                1,
                today.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC),
                format.minutes(),
                format,
                readerLeads,
                readerLeads ? "Walter Simon" : "Lina Moreau",
                LINA,
                List.of("lina@example.org"),
                AUTOMATION,
                format == Format.CROSSED_SPRINT ? NEGOTIATION : null,
                readerLeads ? "" : "résumer un compte rendu sans rien perdre d'important",
                "https://meet.example.org/lina-walter",
                sequence);
    }
}
