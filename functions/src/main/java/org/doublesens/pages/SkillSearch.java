package org.doublesens.pages;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.program.Catalogue;
import org.doublesens.program.CatalogueEntry;
import org.doublesens.program.Language;

/// The catalogue as the intake form lists it: whole, or what matches the words somebody looks for, in any language and
/// without regard to accents.
///
/// @param words what is looked for; blank for the whole
/// @param found the skills that match
/// @param lists what the form's lists offer: what matches and what is chosen already, or all where nothing matches
public record SkillSearch(String words, List<CatalogueEntry> found, List<Family> lists) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public SkillSearch {
        found = List.copyOf(found);
        lists = List.copyOf(lists);
    }

    public static SkillSearch of(Catalogue catalogue, SkillsDraft draft, String words) {
        var families = Family.of(catalogue);
        var wanted = wordsOf(words).toList();
        var found = families.stream()
                .flatMap(family -> family.entries().stream().filter(entry -> matches(family, entry, wanted)))
                .toList();
        if (wanted.isEmpty() || found.isEmpty()) {
            return new SkillSearch(words.strip(), List.of(), families);
        }
        var chosen = chosen(draft);
        return new SkillSearch(
                words.strip(), found, only(families, entry -> found.contains(entry) || chosen.contains(code(entry))));
    }

    /// The labels of what was found.
    public List<String> labels(Language language) {
        return found.stream().map(entry -> entry.label(language)).toList();
    }

    private static boolean matches(Family family, CatalogueEntry entry, List<String> wanted) {
        var told = Stream.concat(
                        Arrays.stream(Language.values())
                                .flatMap(language ->
                                        Stream.of(entry.label(language), family.label(new Voice(language)))),
                        Stream.of(code(entry)))
                .flatMap(SkillSearch::wordsOf)
                .collect(Collectors.toSet());
        return wanted.stream().allMatch(word -> told.stream().anyMatch(one -> one.contains(word)));
    }

    private static Stream<String> wordsOf(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN_WORDS.splitAsStream(bare).filter(word -> !word.isEmpty());
    }

    private static List<Family> only(List<Family> families, Predicate<CatalogueEntry> wanted) {
        return families.stream()
                .map(family -> new Family(
                        family.code(), family.entries().stream().filter(wanted).toList()))
                .filter(family -> !family.entries().isEmpty())
                .toList();
    }

    private static Set<String> chosen(SkillsDraft draft) {
        return Stream.concat(draft.offers().stream(), draft.wishes().stream())
                .map(SkillsDraft.Choice::skill)
                .collect(Collectors.toSet());
    }

    private static String code(CatalogueEntry entry) {
        return entry.skill().code();
    }
}
