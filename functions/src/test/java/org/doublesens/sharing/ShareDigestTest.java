package org.doublesens.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.doublesens.program.Somebody.PARIS;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.cohort;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.Conflict;
import org.doublesens.program.Contact;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.Met;
import org.doublesens.program.Noted;
import org.doublesens.program.Phase;
import org.junit.jupiter.api.Test;

/// When the digest goes, to whom, and what happens while nobody approves it.
final class ShareDigestTest {
    private final Spring spring = new Spring(4);

    @Test
    void goesToEverybodyWhoWasPartAndToTheReadersOutsideOnceApproved() {
        var spring = new Spring(
                1,
                withAudience(
                        new Contact("Board", "board@example.org", Language.EN, PARIS),
                        new Contact("Ana herself", "ANA0@example.org", Language.EN, PARIS)));
        spring.askClosingSurvey();
        new AnswerSurvey(spring.store).answer(SPRING, spring.survey("ana0", 3));
        spring.composeDigest();

        assertThat(new ApproveDigest(spring.store, spring.clock)
                        .approve(SPRING, Map.of(Language.FR, "Merci à tous."), Set.of()))
                .isEqualTo(new Noted.Done());
        assertThat(spring.gate(Gate.APPROVAL).isOpen()).isTrue();
        var result = spring.shareDigest();

        assertThat(result).isEqualTo(new ShareDigest.Result(3, true, false, result.waitSeconds()));
        assertThat(spring.letters("digest-shared"))
                .containsExactly(
                        "digest-shared#ana0",
                        "digest-shared#reader-" + Met.fingerprint("board@example.org"),
                        "digest-shared#walter0");
        assertThat(spring.digest().state()).isEqualTo(Digest.State.SHARED);
        assertThat(spring.digest().foreword()).containsEntry(Language.FR, "Merci à tous.");
        assertThat(spring.phase()).isEqualTo(Phase.ECHO);
        assertThat(spring.gate(Gate.ECHO).missing()).isEqualTo(1);
    }

    @Test
    void isSharedOnceHoweverOftenTheStepIsRetried() {
        spring.askClosingSurvey();
        spring.composeDigest();
        spring.approve();
        var first = spring.shareDigest();

        assertThat(spring.shareDigest()).isEqualTo(first);
        assertThat(spring.letters("digest-shared")).hasSize(8);
        assertThat(spring.letters("approval-overdue")).isEmpty();
    }

    @Test
    void remindsTheOrganiserTwiceThenAlertsAndWaitsAgain() {
        spring.askClosingSurvey();
        spring.composeDigest();

        spring.until("2027-05-19T15:00:00Z");
        assertThat(spring.letters("approval-reminder"))
                .containsExactly("approval-reminder#1#organiser", "approval-reminder#2#organiser");
        assertThat(spring.gate(Gate.APPROVAL).isOpen()).isTrue();
        var result = spring.shareDigest();

        assertThat(result.shared()).isFalse();
        assertThat(result.waiting()).isTrue();
        assertThat(spring.gate(Gate.APPROVAL).isOpen()).isFalse();
        assertThat(spring.letters("approval-overdue")).containsExactly("approval-overdue#1#organiser");
        assertThat(spring.letters("digest-shared")).isEmpty();
        assertThat(spring.shareDigest()).isEqualTo(result);
        assertThat(spring.letters("approval-overdue")).hasSize(1);
    }

    @Test
    void goesOnWithoutTheDigestWhenNobodyApprovesInThreeWaits() {
        spring.askClosingSurvey();
        spring.composeDigest();

        spring.until("2027-05-19T15:00:00Z");
        assertThat(spring.shareDigest().waiting()).isTrue();
        spring.until("2027-05-26T15:00:00Z");
        assertThat(spring.shareDigest().waiting()).isTrue();
        spring.until("2027-06-02T15:00:00Z");
        var last = spring.shareDigest();

        assertThat(last.waiting()).isFalse();
        assertThat(last.shared()).isFalse();
        assertThat(spring.phase()).isEqualTo(Phase.ECHO);
        assertThat(spring.shareDigest()).isEqualTo(last);
        assertThat(spring.letters("approval-overdue")).hasSize(3);
        assertThat(spring.letters("approval-reminder")).hasSize(6);
        assertThat(spring.approve()).isEqualTo(new Noted.Closed(Noted.Why.STAGE_CLOSED));
    }

    @Test
    void goesOutByItselfWhereTheCohortSaidSo() {
        var spring = new Spring(1, goingByItself());
        spring.askClosingSurvey();
        spring.composeDigest();

        spring.until("2027-05-19T15:00:00Z");

        assertThat(spring.shareDigest().shared()).isTrue();
        assertThat(spring.letters("approval-overdue")).containsExactly("approval-overdue#1#organiser");
        assertThat(spring.letters("digest-shared")).hasSize(2);
    }

    @Test
    void decidesAgainWhenTheOrganiserApprovesInThatVeryMoment() {
        spring.askClosingSurvey();
        spring.composeDigest();
        spring.until("2027-05-19T15:00:00Z");

        var stale = spring.digest();
        spring.approve();

        assertThat(catchThrowable(() -> spring.store.save(SPRING, Changes.NONE.update(stale))))
                .isInstanceOf(Conflict.class);
        assertThat(spring.shareDigest().shared()).isTrue();
        assertThat(spring.store.all(SPRING, Letter.class, "approval-overdue#")).isEmpty();
    }

    private static Cohort withAudience(Contact... readers) {
        return changed(List.of(readers), false);
    }

    private static Cohort goingByItself() {
        return changed(List.of(), true);
    }

    private static Cohort changed(List<Contact> audience, boolean byItself) {
        return CohortBuilder.builder(cohort())
                .audience(audience)
                .digestByItself(byItself)
                .build();
    }
}
