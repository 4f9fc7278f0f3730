package org.doublesens.api.people;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.Digest;
import org.doublesens.program.Noted;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;

/// The digest on the web, for participants and readers: ask for a flash session, withdraw one's lesson.
final class DigestDesk implements Desk {
    private final ProgramStore store;
    private final Acts acts;

    DigestDesk(ProgramStore store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return shared(visit)
                .map(digest -> Reply.page(page(visit, digest, known(visit, query.text("skill")), Outcome.ASKED)))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NOT_YET));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        if (shared(visit).isEmpty()) {
            return Reply.notice(Page.Notice.Kind.NOT_YET);
        }
        return switch (form.text("act")) {
            case "flash" -> ask(visit, form.text("skill"));
            case "withdraw" -> withdraw(visit, form.text("lesson"));
            default -> show(visit, Form.EMPTY);
        };
    }

    private Reply ask(Visit visit, String code) {
        var known = known(visit, code);
        if (known.isEmpty()) {
            return Reply.notice(Page.Notice.Kind.NO_SUCH_THING);
        }
        return answer(visit, known, acts.askFlash(visit.cohortId(), visit.holder(), new Skill(known)));
    }

    private Reply withdraw(Visit visit, String lesson) {
        if (visit.person() == null || !isOwn(visit, lesson)) {
            return Reply.notice(Page.Notice.Kind.NO_SUCH_THING);
        }
        return answer(visit, "", acts.withdrawLesson(visit.cohortId(), visit.id(), lesson));
    }

    private Reply answer(Visit visit, String asked, Noted noted) {
        return Reply.to(
                noted,
                outcome -> page(visit, shared(visit).orElseThrow(), asked, outcome),
                faults -> page(visit, shared(visit).orElseThrow(), asked, Outcome.ASKED));
    }

    private Page page(Visit visit, Digest digest, String asked, Outcome outcome) {
        var maps = store.all(visit.cohortId(), SkillMap.class).stream()
                .sorted((one, other) -> one.moment().compareTo(other.moment()))
                .toList();
        return new Page.SharedDigest(visit.cohort(), digest, maps, own(visit, digest), asked, outcome);
    }

    private static Set<String> own(Visit visit, Digest digest) {
        return digest.lessons().stream()
                .map(Digest.Shared::lesson)
                .filter(lesson -> isOwn(visit, lesson))
                .collect(Collectors.toSet());
    }

    /// A lesson's id ends with its author.
    private static boolean isOwn(Visit visit, String lesson) {
        return visit.person() != null && lesson.endsWith("#" + visit.id().value());
    }

    private static String known(Visit visit, String code) {
        return Skill.isCode(code) && visit.cohort().catalogue().knows(new Skill(code)) ? code : "";
    }

    private Optional<Digest> shared(Visit visit) {
        return store.find(visit.cohortId(), Digest.class, Digest.ID)
                .filter(digest -> digest.state() != Digest.State.DRAFT);
    }
}
