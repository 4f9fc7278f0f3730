package org.doublesens.privacy;

import java.util.List;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Intake;
import org.doublesens.program.Letter;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.SessionFacts;
import org.doublesens.program.ToDo;
import org.doublesens.program.Words;

/// Takes the name, the address and the own words of somebody out of letters to others.
///
/// @param somebody what stands there instead, in the language of who reads
record Unnamed(Participant gone, List<PairId> pairs, String somebody) {
    Unnamed {
        pairs = List.copyOf(pairs);
    }

    /// The same letter where it did not speak of them.
    Letter in(Letter letter) {
        var words = in(letter.words());
        return words.equals(letter.words()) ? letter : letter.saying(words);
    }

    /// Every letter has its place here before it compiles.
    private Words in(Words words) {
        return switch (words) {
            case Words.YourPair it ->
                new Words.YourPair(
                        it.pair(),
                        names(it.partners()),
                        it.youShow(),
                        it.theyShow(),
                        it.youLeadFirst(),
                        others(it.situations()),
                        others(it.offLimits()));
            case Words.PartnerWithdrew(var partner) -> new Words.PartnerWithdrew(name(partner));
            case Words.SessionInvitation(var session) -> new Words.SessionInvitation(in(session));
            case Words.SessionMoved(var session) -> new Words.SessionMoved(in(session));
            case Words.SessionCancelled(var session, var instead) -> new Words.SessionCancelled(in(session), instead);
            case Words.SessionTomorrow(var session) -> new Words.SessionTomorrow(in(session));
            case Words.PulseAsked(var session, var first) -> new Words.PulseAsked(in(session), first);
            case Words.PulseReminder(var session, var first) -> new Words.PulseReminder(in(session), first);
            case Words.PairReplanned(var partners, var pair, var why) ->
                new Words.PairReplanned(names(partners), pair, why);
            case Words.RoleSwapped it ->
                new Words.RoleSwapped(
                        it.pair(),
                        it.month(),
                        names(it.partners()),
                        it.youLead(),
                        it.topic(),
                        it.minutesYouTaught(),
                        it.minutesYouLearnt());
            case Words.KeynoteInvitation it
            when it.speaker().equals(gone.participantId()) ->
                new Words.KeynoteInvitation(it.speaker(), somebody, "…", it.starts(), it.sequence());
            case Words.KeynoteCancelled it
            when it.speaker().equals(gone.participantId()) ->
                new Words.KeynoteCancelled(it.speaker(), "…", it.starts(), it.sequence());
            case Words.WeeklyToDo(var toDos) ->
                new Words.WeeklyToDo(toDos.stream().map(this::in).toList());
            case Words.PairNeedsHelp(var pair, var names) -> new Words.PairNeedsHelp(pair, names(names));
            case Words.AddressUnreachable(var person, var name) -> new Words.AddressUnreachable(person, name(name));
            case Words.ReplyNoted(var question, var deed, var before) ->
                new Words.ReplyNoted(question, deed, in(before));
            case Words.SlotsOffered(var session, var slots, var before) ->
                new Words.SlotsOffered(in(session), slots, in(before));
            case Words.ReplyNotUnderstood(var question, var puzzle, var before) ->
                new Words.ReplyNotUnderstood(question, puzzle, in(before));
            case Words.KeynoteInvitation _, Words.KeynoteCancelled _, Words.KeynoteCall _ -> words;
            case Words.SkillsInvitation _,
                    Words.SkillsReminder _,
                    Words.SkillsThanks _,
                    Words.SkillsClosed _,
                    Words.AwarenessWhy _,
                    Words.AwarenessRole _,
                    Words.AwarenessCharter _,
                    Words.PledgeReminder _,
                    Words.PledgeClosed _,
                    Words.NotMatched _,
                    Words.PauseEnded _,
                    Words.StillThere _,
                    Words.MidpointAsked _,
                    Words.SurveyAsked _,
                    Words.SurveyReminder _,
                    Words.DigestShared _,
                    Words.Echo _,
                    Words.ProgramPaused _,
                    Words.ProgramResumed _,
                    Words.ProgramCancelled _,
                    Words.ExportReady _,
                    Words.Goodbye _,
                    Words.Erased _ -> words;
            case Words.ReviewAsked _,
                    Words.ReviewReminder _,
                    Words.ReviewOverdue _,
                    Words.CohortLaunched _,
                    Words.DigestToApprove _,
                    Words.ApprovalReminder _,
                    Words.ApprovalOverdue _,
                    Words.CohortEnded _,
                    Words.ConsoleLink _,
                    Words.SomethingFailed _ -> words;
        };
    }

    private SessionFacts in(SessionFacts session) {
        if (!pairs.contains(session.pair())) {
            return session;
        }
        return new SessionFacts(
                session.session(),
                session.pair(),
                session.round(),
                session.number(),
                session.starts(),
                session.minutes(),
                session.format(),
                session.readerLeads(),
                name(session.leader()),
                names(session.partners()),
                session.addresses().stream()
                        .filter(address ->
                                !address.equalsIgnoreCase(gone.profile().email()))
                        .toList(),
                session.topic(),
                session.inReturn(),
                "",
                isOwn(session.videoLink()) ? "" : session.videoLink(),
                session.sequence());
    }

    private ToDo in(ToDo toDo) {
        return toDo.calling(this::name);
    }

    private Correspondence in(Correspondence before) {
        return new Correspondence(name(before.subject()), before.references());
    }

    private List<String> names(List<String> names) {
        return names.stream().map(this::name).toList();
    }

    /// Also inside the names of several, joined.
    private String name(String text) {
        return text.replace(gone.profile().fullName(), somebody);
    }

    private List<String> others(List<String> texts) {
        return texts.stream().filter(text -> !isOwn(text)).toList();
    }

    private boolean isOwn(String text) {
        var intake = gone.intake();
        return intake != null && isAmong(text, intake.texts());
    }

    private static boolean isAmong(String text, Intake.Texts texts) {
        return List.of(texts.situation(), texts.offLimits(), texts.keynote(), texts.videoLink())
                .contains(text);
    }
}
