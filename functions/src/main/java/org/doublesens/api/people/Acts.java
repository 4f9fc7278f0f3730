package org.doublesens.api.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.awareness.Pledge;
import org.doublesens.exchanges.AnswerMidpoint;
import org.doublesens.exchanges.AnswerPulse;
import org.doublesens.exchanges.AskNewPartner;
import org.doublesens.exchanges.CancelSession;
import org.doublesens.exchanges.Keynotes;
import org.doublesens.exchanges.Leave;
import org.doublesens.exchanges.MeetInstead;
import org.doublesens.exchanges.MoveSession;
import org.doublesens.exchanges.Pause;
import org.doublesens.exchanges.SetAim;
import org.doublesens.intake.AnswerSkills;
import org.doublesens.lambda.Services;
import org.doublesens.pairing.ApprovePairs;
import org.doublesens.privacy.Erase;
import org.doublesens.privacy.StopDigest;
import org.doublesens.program.Asked;
import org.doublesens.program.CohortId;
import org.doublesens.program.Intake;
import org.doublesens.program.Language;
import org.doublesens.program.Lesson;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Noted;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Pulse;
import org.doublesens.program.Skill;
import org.doublesens.program.Survey;
import org.doublesens.sharing.AnswerEcho;
import org.doublesens.sharing.AnswerSurvey;
import org.doublesens.sharing.ApproveDigest;
import org.doublesens.sharing.AskFlash;
import org.doublesens.sharing.WithdrawLesson;

/// Everything that people can do behind a link, as the stages do it.
final class Acts {
    private final Services services;

    Acts(Services services) {
        this.services = services;
    }

    Noted answerSkills(CohortId cohort, ParticipantId person, Intake intake) {
        return new AnswerSkills(services.store(), services.clock(), services.workingDays())
                .answer(cohort, person, intake);
    }

    Noted pledge(CohortId cohort, ParticipantId person) {
        return new Pledge(services.store(), services.clock()).pledge(cohort, person);
    }

    Noted approvePairs(CohortId cohort) {
        return new ApprovePairs(services.store(), services.clock()).approve(cohort);
    }

    List<Instant> slots(CohortId cohort, String session) {
        return moving().slots(cohort, session);
    }

    Noted moveSession(CohortId cohort, ParticipantId person, String session, Instant to) {
        return moving().move(cohort, person, session, to);
    }

    List<Instant> slotsInstead(CohortId cohort, String session) {
        return instead().slots(cohort, session);
    }

    Noted meetInstead(CohortId cohort, ParticipantId person, String session, Instant to) {
        return instead().plan(cohort, person, session, to);
    }

    Noted cancelSession(CohortId cohort, ParticipantId person, String session) {
        return new CancelSession(services.store(), services.clock(), services.workingDays())
                .cancel(cohort, person, session);
    }

    Noted setAim(CohortId cohort, ParticipantId person, String session, String aim) {
        return new SetAim(services.store(), services.clock(), services.workingDays()).set(cohort, person, session, aim);
    }

    Noted answerPulse(CohortId cohort, Pulse pulse, String lesson, Lesson.Share share) {
        return new AnswerPulse(services.store(), services.clock()).answer(cohort, pulse, lesson, share);
    }

    Noted answerMidpoint(CohortId cohort, Midpoint said) {
        return new AnswerMidpoint(services.store()).answer(cohort, said);
    }

    Noted askNewPartner(CohortId cohort, ParticipantId person, PairId pair) {
        return new AskNewPartner(services.store(), services.clock(), services.workingDays()).ask(cohort, person, pair);
    }

    Noted pause(CohortId cohort, ParticipantId person, LocalDate until) {
        return pausing().until(cohort, person, until);
    }

    Noted resume(CohortId cohort, ParticipantId person) {
        return pausing().resume(cohort, person);
    }

    Noted leave(CohortId cohort, ParticipantId person) {
        return leaving().leave(cohort, person);
    }

    Noted proposeKeynote(CohortId cohort, ParticipantId person, String subject) {
        return keynotes().propose(cohort, person, subject);
    }

    Noted withdrawKeynote(CohortId cohort, ParticipantId person) {
        return keynotes().withdraw(cohort, person);
    }

    Noted vote(CohortId cohort, ParticipantId voter, ParticipantId speaker) {
        return keynotes().vote(cohort, voter, speaker);
    }

    Noted answerSurvey(CohortId cohort, Survey survey) {
        return new AnswerSurvey(services.store()).answer(cohort, survey);
    }

    Noted answerEcho(CohortId cohort, ParticipantId person, Survey.StillUsing using) {
        return new AnswerEcho(services.store()).answer(cohort, person, using);
    }

    Noted askFlash(CohortId cohort, String holder, Skill skill) {
        return new AskFlash(services.store(), services.clock()).ask(cohort, holder, skill);
    }

    Noted withdrawLesson(CohortId cohort, ParticipantId person, String lesson) {
        return new WithdrawLesson(services.store()).withdraw(cohort, person, lesson);
    }

    Noted approveDigest(CohortId cohort, Map<Language, String> forewords, Set<String> leftOut) {
        return new ApproveDigest(services.store(), services.clock()).approve(cohort, forewords, leftOut);
    }

    Noted stopDigest(CohortId cohort, String reader) {
        return new StopDigest(services.store()).stop(cohort, reader);
    }

    Noted erase(CohortId cohort, ParticipantId person) {
        return new Erase(services.store(), services.clock(), leaving()::leave)
                .erase(cohort, person, Asked.byParticipant());
    }

    private Leave leaving() {
        return new Leave(services.store(), services.clock(), services.workingDays());
    }

    private Keynotes keynotes() {
        return new Keynotes(services.store(), services.clock());
    }

    private MeetInstead instead() {
        return new MeetInstead(services.store(), services.clock(), services.workingDays());
    }

    private MoveSession moving() {
        return new MoveSession(services.store(), services.clock(), services.workingDays());
    }

    private Pause pausing() {
        return new Pause(services.store(), services.clock(), services.workingDays());
    }
}
