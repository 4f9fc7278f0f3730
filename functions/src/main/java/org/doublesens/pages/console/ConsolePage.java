package org.doublesens.pages.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.figures.ShownSkillMap;
import org.doublesens.program.Audit;
import org.doublesens.program.Digest;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Twosome;
import org.jspecify.annotations.Nullable;

/// What each page of the console shows, one record a page.
public sealed interface ConsolePage {

    /// Where the cohort stands.
    ///
    /// @param soon   empty where nothing is due by itself
    /// @param silent how many active people have nothing to come; the daily check raises the alarm
    record Home(
            List<Step> steps,
            List<Task> tasks,
            List<Soon> soon,
            Standings standings,
            int silent,
            Set<Steering> steering)
            implements ConsolePage {}

    /// Something that is done to the whole cohort, before it is done.
    ///
    /// @param people   those who take part
    /// @param closes   the day the running stage closes; absent where nothing closes
    /// @param said     what was said in the form so far, by the name of its field
    /// @param problems codes of what stands against it
    record Steer(Steering act, int people, @Nullable LocalDate closes, Map<String, String> said, List<String> problems)
            implements ConsolePage {

        public String until() {
            return said.getOrDefault("until", "");
        }

        public String word() {
            return said.getOrDefault("word", "");
        }

        public String why() {
            return said.getOrDefault("why", "");
        }
    }

    /// Supply and demand.
    ///
    /// @param before absent until the intake closed
    /// @param after  absent until the closing survey is over
    /// @param unmapped what people wrote in their own words
    record Skills(@Nullable ShownSkillMap before, @Nullable ShownSkillMap after, List<String> unmapped)
            implements ConsolePage {}

    /// A text in somebody's own words, and the entry of the catalogue it belongs to.
    ///
    /// @param incomplete whether something was sent that was no choice
    record Mapping(String text, String skill, String as, String level, boolean incomplete) implements ConsolePage {}

    /// A part of the list of people.
    ///
    /// @param state what the list is narrowed to; empty for everybody
    record Persons(List<Persons.Row> rows, Leaf leaf, String sought, String state, int everybody)
            implements ConsolePage {

        /// A person, how far they are, and what comes next.
        public record Row(Participant person, @Nullable Ahead next, boolean needsHelp) {}
    }

    /// The proposal before it is approved.
    ///
    /// @param version of what is looked at, so that nobody approves what they did not see
    record Review(
            List<PairLine> pairs,
            PairList list,
            People people,
            Map<ParticipantId, List<ParticipantId>> alternatives,
            List<Waiter> waiting,
            List<Twosome> bans,
            int version,
            int poor,
            @Nullable Instant closes)
            implements ConsolePage {}

    /// One proposed pair: its reasons, its alternatives, and what can be done with it.
    record OnePair(
            Pair pair,
            boolean locked,
            boolean open,
            People people,
            Map<ParticipantId, List<Option>> options,
            int version)
            implements ConsolePage {

        /// Another partner that would do.
        ///
        /// @param other the junior whose senior it is now, where an exchange is possible
        public record Option(
                ParticipantId partner, @Nullable ParticipantId other) {}
    }

    /// What a change of the proposal would do, before it is saved.
    record Preview(Wish wish, Change change, People people, int version) implements ConsolePage {}

    /// The published pairs.
    record Pairs(List<PairLine> pairs, PairList list, People people, List<Waiter> waiting) implements ConsolePage {}

    /// Are you sure? It mails many.
    record Sure(Question question, int people, int version) implements ConsolePage {}

    /// The months of the exchanges, and the pairs in the one that runs.
    ///
    /// @param swap whether the roles of the running month can be swapped by hand
    record Rounds(List<Round> rounds, List<Meetings> pairs, PairList list, People people, boolean swap)
            implements ConsolePage {}

    /// The measures.
    record Numbers(List<Gauge> numbers) implements ConsolePage {
        /// Those of which something may be seen.
        public List<Gauge> seen() {
            return numbers.stream().filter(Gauge::isSeen).toList();
        }

        public List<Gauge> unseen() {
            return numbers.stream().filter(number -> !number.isSeen()).toList();
        }
    }

    /// The letters with their delivery.
    ///
    /// @param counts letters by state
    /// @param state  what the list is narrowed to; empty for all
    record Letters(
            List<Letters.Row> rows,
            Leaf leaf,
            Map<Letter.State, Integer> counts,
            String state,
            String kind,
            List<String> kinds)
            implements ConsolePage {

        /// A letter and its reader's name.
        public record Row(Letter letter, String to) {}
    }

    /// One person, as far as the organiser follows them.
    ///
    /// @param letters those whose readers may be told
    /// @param acts    what can be done for them now
    record OnePerson(
            Persons.Row row,
            List<Meetings> pairs,
            People people,
            List<Letter> letters,
            Set<PersonAct> acts,
            LocalDate earliest)
            implements ConsolePage {}

    /// Somebody is about to be taken out.
    record Leaving(Participant person, boolean paired) implements ConsolePage {}

    /// What waits to be shared, before there is a draft.
    record LessonsWaiting(List<Digest.Shared> lessons, Leaf leaf) implements ConsolePage {}

    /// The draft under the organiser's pen.
    ///
    /// @param others lessons that are to be had and not in it
    record DigestDraft(Digest digest, List<Digest.Shared> others) implements ConsolePage {
        public List<DigestPart> figures(Frame frame) {
            return figures(digest.figures(), frame);
        }

        public List<DigestPart> figuresAside(Frame frame) {
            return figures(digest.aside().figures(), frame);
        }

        public List<DigestPart> talks(Frame frame) {
            return talks(digest.talks(), frame);
        }

        public List<DigestPart> talksAside(Frame frame) {
            return talks(digest.aside().talks(), frame);
        }

        public List<DigestPart> facts(Frame frame) {
            return facts(digest.facts(), frame);
        }

        public List<DigestPart> factsAside(Frame frame) {
            return facts(digest.aside().facts(), frame);
        }

        private static List<DigestPart> figures(List<Digest.Figure> figures, Frame frame) {
            return figures.stream()
                    .map(figure -> DigestPart.of(figure, frame.voice()))
                    .toList();
        }

        private static List<DigestPart> talks(List<Digest.Talk> talks, Frame frame) {
            return talks.stream().map(talk -> DigestPart.of(talk, frame)).toList();
        }

        private static List<DigestPart> facts(List<Digest.Fact> facts, Frame frame) {
            return facts.stream()
                    .map(fact -> DigestPart.of(fact, frame.voice()))
                    .toList();
        }
    }

    /// The digest as its readers will see it, or saw it, in both languages.
    record DigestPreview(Digest digest, List<SkillMap> maps, boolean open) implements ConsolePage {}

    /// Who did what.
    record Journal(List<Audit> lines, Leaf leaf, People people) implements ConsolePage {}
}
