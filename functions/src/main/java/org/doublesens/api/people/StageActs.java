package org.doublesens.api.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.awareness.Pledge;
import org.doublesens.exchanges.AnswerPulse;
import org.doublesens.intake.AnswerSkills;
import org.doublesens.lambda.Services;
import org.doublesens.pairing.ApprovePairs;
import org.doublesens.privacy.Erase;
import org.doublesens.privacy.StopDigest;
import org.doublesens.program.CohortId;
import org.doublesens.program.Intake;
import org.doublesens.program.Language;
import org.doublesens.program.Lesson;
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

/// The acts as the stages do them.
final class StageActs implements Acts {
    private final Services services;

    StageActs(Services services) {
        this.services = services;
    }

    @Override
    public Noted answerSkills(CohortId cohort, ParticipantId person, Intake intake) {
        return new AnswerSkills(services.store(), services.clock(), services.workingDays())
                .answer(cohort, person, intake);
    }

    @Override
    public Noted pledge(CohortId cohort, ParticipantId person) {
        return new Pledge(services.store(), services.clock()).pledge(cohort, person);
    }

    @Override
    public Noted approvePairs(CohortId cohort) {
        return new ApprovePairs(services.store(), services.clock()).approve(cohort);
    }

    @Override
    public List<Instant> slots(CohortId cohort, String session) {
        throw new IllegalStateException("exchanges.MoveSession is not there yet");
    }

    @Override
    public Noted moveSession(CohortId cohort, ParticipantId person, String session, Instant to) {
        throw new IllegalStateException("exchanges.MoveSession is not there yet");
    }

    @Override
    public Noted cancelSession(CohortId cohort, ParticipantId person, String session) {
        throw new IllegalStateException("exchanges.CancelSession is not there yet");
    }

    @Override
    public Noted setAim(CohortId cohort, ParticipantId person, String session, String aim) {
        throw new IllegalStateException("exchanges.SetAim is not there yet");
    }

    @Override
    public Noted answerPulse(CohortId cohort, Pulse pulse, String lesson, Lesson.Share share) {
        return new AnswerPulse(services.store(), services.clock()).answer(cohort, pulse, lesson, share);
    }

    @Override
    public Noted askNewPartner(CohortId cohort, ParticipantId person, PairId pair) {
        throw new IllegalStateException("exchanges.AskNewPartner is not there yet");
    }

    @Override
    public Noted pause(CohortId cohort, ParticipantId person, LocalDate until) {
        throw new IllegalStateException("exchanges.Pause is not there yet");
    }

    @Override
    public Noted resume(CohortId cohort, ParticipantId person) {
        throw new IllegalStateException("exchanges.Pause is not there yet");
    }

    @Override
    public Noted leave(CohortId cohort, ParticipantId person) {
        throw new IllegalStateException("exchanges.Leave is not there yet");
    }

    @Override
    public Noted proposeKeynote(CohortId cohort, ParticipantId person, String subject) {
        throw new IllegalStateException("exchanges.Keynotes is not there yet");
    }

    @Override
    public Noted vote(CohortId cohort, ParticipantId voter, ParticipantId speaker) {
        throw new IllegalStateException("exchanges.Keynotes is not there yet");
    }

    @Override
    public Noted answerSurvey(CohortId cohort, Survey survey) {
        return new AnswerSurvey(services.store()).answer(cohort, survey);
    }

    @Override
    public Noted answerEcho(CohortId cohort, ParticipantId person, Survey.StillUsing using) {
        return new AnswerEcho(services.store()).answer(cohort, person, using);
    }

    @Override
    public Noted askFlash(CohortId cohort, String holder, Skill skill) {
        return new AskFlash(services.store(), services.clock()).ask(cohort, holder, skill);
    }

    @Override
    public Noted withdrawLesson(CohortId cohort, ParticipantId person, String lesson) {
        return new WithdrawLesson(services.store()).withdraw(cohort, person, lesson);
    }

    @Override
    public Noted approveDigest(CohortId cohort, Map<Language, String> forewords, Set<String> leftOut) {
        return new ApproveDigest(services.store(), services.clock()).approve(cohort, forewords, leftOut);
    }

    @Override
    public Noted stopDigest(CohortId cohort, String reader) {
        return new StopDigest(services.store()).stop(cohort, reader);
    }

    @Override
    public Noted erase(CohortId cohort, ParticipantId person) {
        return new Erase(services.store(), services.clock(), this::leave).erase(cohort, person, "participant");
    }
}
