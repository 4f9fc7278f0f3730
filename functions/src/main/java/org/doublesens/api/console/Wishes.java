package org.doublesens.api.console;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.Change;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.Done;
import org.doublesens.pages.console.People;
import org.doublesens.pages.console.Wish;
import org.doublesens.pairing.AdjustPairs;
import org.doublesens.pairing.Adjusted;
import org.doublesens.pairing.Adjustment;
import org.doublesens.pairing.Effect;
import org.doublesens.program.Asked;
import org.doublesens.program.Problem;
import org.doublesens.program.Twosome;
import org.jspecify.annotations.Nullable;

/// Turns what the organiser chooses into a change of the proposal: shown first, then saved.
final class Wishes {
    private static final int LONGEST_REASON = 200;

    /// Line breaks, marks that turn the direction of what follows, halves of surrogate pairs.
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private final AdjustPairs adjusting;

    Wishes(Services services) {
        this.adjusting = new AdjustPairs(services.store(), services.clock());
    }

    /// The wish a form or a link tells; none where it tells nothing we offer.
    static Optional<Wish> read(Form form) {
        try {
            var wish = new Wish(Wish.Kind.valueOf(form.text("wish")), form.text("one"), form.text("other"));
            return Optional.of(wish).filter(Wishes::isComplete);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// The version that was looked at; any where none is said.
    static @Nullable Integer version(Form form) {
        var said = form.text("version");
        return said.matches("\\d{1,9}") ? Integer.valueOf(said) : null;
    }

    /// The organiser with their reason and what they looked at, as our forms say both.
    static Asked asked(Form form) {
        var why = UNWRITABLE
                .matcher(form.text("why"))
                .replaceAll(" ")
                .codePoints()
                .limit(LONGEST_REASON);
        return new Asked(
                "organiser",
                why.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                version(form));
    }

    Answer preview(Visit visit, Wish wish, int version, People people) {
        var seen = adjusting.preview(visit.cohortId(), List.of(adjustment(wish)), Asked.byOrganiser());
        return switch (seen) {
            case Adjusted.Done(var effect) -> shown(wish, change(effect), people, version);
            case Adjusted.Already() -> shown(wish, new Change.Nothing(), people, version);
            case Adjusted.Refused(var problems) ->
                shown(
                        wish,
                        new Change.Impossible(
                                problems.stream().map(Problem::code).toList()),
                        people,
                        version);
            case Adjusted.Closed _ -> Answer.nothing();
        };
    }

    Answer save(Visit visit, Wish wish, Form form) {
        return switch (adjusting.adjust(visit.cohortId(), List.of(adjustment(wish)), asked(form))) {
            case Adjusted.Done _ -> new Answer.Onward("pairs", wish.done());
            case Adjusted.Already() -> new Answer.Onward("pairs", Done.ALREADY);
            case Adjusted.Refused _ -> new Answer.Onward("pairs", Done.REFUSED);
            case Adjusted.Closed(var reason) ->
                new Answer.Onward("pairs", isSo(visit, wish) ? Done.ALREADY : Answer.closed(reason));
        };
    }

    /// A button pressed twice: the second finds another version, and what it wishes done.
    private boolean isSo(Visit visit, Wish wish) {
        return adjusting.preview(visit.cohortId(), List.of(adjustment(wish)), Asked.byOrganiser())
                instanceof Adjusted.Already;
    }

    private static Answer shown(Wish wish, Change change, People people, int version) {
        return Answer.page(new ConsolePage.Preview(wish, change, people, version));
    }

    private static boolean isComplete(Wish wish) {
        if (wish.kind() == Wish.Kind.SOLVE) {
            return true;
        }
        return !wish.first().equals(wish.second());
    }

    private static Adjustment adjustment(Wish wish) {
        return switch (wish.kind()) {
            case LOCK -> new Adjustment.Lock(new Twosome(wish.first(), wish.second()));
            case UNLOCK -> new Adjustment.Unlock(new Twosome(wish.first(), wish.second()));
            case BAN -> new Adjustment.Ban(new Twosome(wish.first(), wish.second()));
            case UNBAN -> new Adjustment.Unban(new Twosome(wish.first(), wish.second()));
            case SWAP -> new Adjustment.Swap(wish.first(), wish.second());
            case SOLVE -> new Adjustment.SolveAgain();
        };
    }

    private static Change change(Effect effect) {
        return new Change.Possible(
                worth(effect.before()), worth(effect.after()), scored(effect.gone()), scored(effect.formed()));
    }

    private static Change.Worth worth(Effect.Worth worth) {
        return new Change.Worth(worth.people(), worth.waiting(), worth.poor(), worth.fair(), worth.total());
    }

    private static List<Change.Scored> scored(List<Effect.Scored> pairs) {
        return pairs.stream()
                .map(pair -> new Change.Scored(pair.people(), pair.score(), pair.quality()))
                .toList();
    }
}
