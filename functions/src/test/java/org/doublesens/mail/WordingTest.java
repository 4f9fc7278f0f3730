package org.doublesens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.doublesens.program.Context;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Format;
import org.doublesens.program.Intake;
import org.doublesens.program.Language;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Question;
import org.doublesens.program.Recipient;
import org.doublesens.program.Side;
import org.doublesens.program.ToDo;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

/// What letters say where the numbers are odd, the names long and the formats unusual.
class WordingTest {
    private static final Letters LETTERS = new Letters("bonjour@doublesens.example.org", "reply.example.org");
    private static final PairId PAIR = new PairId("ines-walter");

    @Test
    void agreesInFrenchWithNoProgramsName() {
        assertThat(toOrganiser(new Words.CohortEnded(), Language.FR)).contains("Le programme est terminé");
        assertThat(toOrganiser(new Words.CohortLaunched(24, Sendings.TODAY), Language.FR))
                .contains("C’est parti pour Printemps d’entraide");
    }

    @Test
    void neverPutsDeBeforeANameThatMayBeginWithAVowel() {
        var help = new Words.PairNeedsHelp(PAIR, List.of("Inès Da Costa", "Walter Simon"));
        var turn = new Words.RoleSwapped(PAIR, YearMonth.of(2027, 3), List.of("Inès Da Costa"), true, null, 15, 0);

        assertThat(toOrganiser(help, Language.FR)).doesNotContain("de Inès");
        assertThat(toWalter(turn, Language.FR)).doesNotContain("de Inès").contains("Inès Da Costa apprend.");
    }

    @Test
    void saysThatNothingWasShownYetAndNotForZeroMinutes() {
        var turn = new Words.RoleSwapped(PAIR, YearMonth.of(2027, 3), List.of("Ana", "Bo"), false, null, 15, 0);

        assertThat(toWalter(turn, Language.FR))
                .contains("pendant 15\u00a0minutes", "Vous n’avez pas encore appris")
                .doesNotContain("0\u00a0minutes\n- ", " 0 minute");
        assertThat(toWalter(turn, Language.EN)).contains("You have not learnt yet", "Ana and Bo lead.");
    }

    @Test
    void asksNobodyToApproveNoPairs() {
        var none = new Words.ReviewAsked(0, 3, Sendings.TODAY);

        assertThat(toOrganiser(none, Language.FR))
                .contains("Aucun binôme possible", "Voir ce qui bloque")
                .doesNotContain("0 binôme", "tels quels");
        assertThat(toOrganiser(none, Language.EN))
                .contains("No pair is possible yet")
                .doesNotContain("0 pairs");
    }

    @Test
    void givesADayToComeBackThatWillBeAccepted() {
        var asked = new Words.ReplyNotUnderstood(Question.NONE, Puzzle.PAUSE_END, Correspondence.NONE);

        assertThat(toWalter(asked, Language.FR)).contains("pause jusqu’au 15\u00a0mars");
        assertThat(toWalter(asked, Language.EN)).contains("pause until 15 March");
    }

    @Test
    void countsTwoTopicsInASprintThatCrosses() {
        var why = new Words.AwarenessWhy(Intake.Hesitation.TIME);
        var sprint = Sendings.of(
                Sendings.cohort(Context.COMPANY, Format.CROSSED_SPRINT, Language.FR),
                new Specimens.Specimen(why, new Recipient.Person(new ParticipantId("walter"))),
                Sendings.person(Language.FR, Side.SENIOR));

        assertThat(unwrapped(sprint)).contains("35\u00a0minutes, sur un sujet chacun,");
    }

    @Test
    void keepsTheQuotationMarksAroundAQuotation() {
        var talk = new Words.KeynoteInvitation(new ParticipantId("ana"), "Ana Petit", "Les \"memes\"", Sendings.NOW, 0);

        assertThat(toWalter(talk, Language.FR)).contains("«\u202fLes «\u202fmemes\u202f»\u202f»");
        assertThat(toWalter(talk, Language.EN)).contains("“Les “memes””");
    }

    @Test
    void tellsThePairsOfAListApart() {
        var list = new Words.WeeklyToDo(
                List.of(new ToDo(ToDo.What.HELP_PAIRS, List.of("Ana Petit & Bo Roux", "Lina & Walter"), null)));

        assertThat(toOrganiser(list, Language.FR)).contains("Ana Petit et Bo Roux\u202f; Lina et Walter\u202f;");
        assertThat(toOrganiser(list, Language.EN)).contains("Ana Petit and Bo Roux; Lina and Walter;");
    }

    private static String toWalter(Words words, Language language) {
        return unwrapped(Sendings.of(words, language, Side.JUNIOR));
    }

    private static String toOrganiser(Words words, Language language) {
        return unwrapped(Sendings.of(
                Sendings.cohort(Context.COMPANY, Format.ROTATING_PAIR, language),
                new Specimens.Specimen(words, new Recipient.Organiser()),
                Sendings.person(language, Side.JUNIOR)));
    }

    /// The subject and the text, without the breaks that only keep its lines short.
    private static String unwrapped(Sending sending) {
        var preview = LETTERS.preview(sending);
        return preview.subject() + "\n" + preview.text().replaceAll("(?<=\\S)\n *(?=\\S)", " ");
    }
}
