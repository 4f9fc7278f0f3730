package org.doublesens.matching.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.matching.Availability;
import org.doublesens.matching.HalfDay;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Person;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Problem;
import org.doublesens.matching.Showing;
import org.doublesens.matching.Wanting;
import org.doublesens.matching.file.Entry.SkillText;
import org.doublesens.program.Catalogue;
import org.doublesens.program.Context;

/// Turns what a file says into a request, or says every mistake and where it stands.
final class Understanding {
    private static final Map<String, String> FIELD_NAMES =
            Map.of("shows", "offers", "wants", "wishes", "rank", "level");

    private static final String AUTO = "auto";
    private static final Set<String> OF_THE_POLICY = Set.of("weights", "minimumRankGap");
    private static final Set<String> NO = Set.of("0", "false", "no", "non");

    private final PeopleFile file;
    private final Policy policy;
    private final Set<String> skills;
    private final Instant start;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unread;
    private final int seniorFrom;

    private Understanding(PeopleFile file, PolicyFile policy) {
        this.file = file;
        this.policy = policy.policy();
        start = policy.startsOn().atStartOfDay().toInstant(ZoneOffset.UTC);
        skills = Catalogue.of(Context.ENTREPRENEURS).entries().stream()
                .map(entry -> entry.skill().code())
                .collect(Collectors.toCollection(HashSet::new));
        skills.addAll(policy.skills());
        faults.addAll(policy.faults());
        faults.addAll(file.faults());
        unread = faults.stream().map(Fault::place).collect(Collectors.toSet());
        seniorFrom = policy.seniorFrom() != null ? policy.seniorFrom() : evenly();
    }

    /// The lowest level of those who are `auto` that makes the sides as even as possible if it begins the seniors.
    private int evenly() {
        var counted = file.people().stream().filter(Understanding::takesPart).toList();
        var balance = counted.stream().mapToInt(Understanding::balance).sum();
        var levels = counted.stream()
                .filter(entry -> population(entry).equals(AUTO))
                .map(entry -> parsed(entry.field("level")).orElse(0))
                .sorted()
                .toList();
        var best = levels.isEmpty() ? 0 : levels.getFirst();
        var least = Integer.MAX_VALUE;
        for (var below = 0; below < levels.size(); below++) {
            var isFirstOfItsLevel = below == 0 || levels.get(below) > levels.get(below - 1);
            var uneven = Math.abs(balance + levels.size() - 2 * below);
            if (isFirstOfItsLevel && uneven < least) {
                least = uneven;
                best = levels.get(below);
            }
        }
        return best;
    }

    private static boolean takesPart(Entry entry) {
        return !NO.contains(entry.field("active").toLowerCase(Locale.ROOT));
    }

    /// How many more seniors than juniors a person makes.
    private static int balance(Entry entry) {
        return switch (population(entry)) {
            case "senior" -> 1;
            case "junior" -> -1;
            default -> 0;
        };
    }

    private static String population(Entry entry) {
        return entry.field("population").toLowerCase(Locale.ROOT);
    }

    static MatchRequest of(PeopleFile file, PolicyFile policy) throws Faulty {
        return new Understanding(file, policy).request();
    }

    private MatchRequest request() throws Faulty {
        var juniors = new ArrayList<Person>();
        var seniors = new ArrayList<Person>();
        for (var entry : file.people()) {
            if (knowsId(entry) && isActive(entry)) {
                var person = person(entry);
                if (isSenior(entry)) {
                    seniors.add(person);
                } else {
                    juniors.add(person);
                }
            }
        }
        var request = MatchRequest.of(juniors, seniors, policy)
                .reporting(managers())
                .locking(file.locks())
                .banning(file.bans());
        Matcher.problems(request).forEach(problem -> faults.add(placed(problem)));
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return request;
    }

    private boolean knowsId(Entry entry) {
        var id = entry.field("id");
        if (id.isEmpty()) {
            add(entry, "id", "is missing");
            return false;
        }
        if (entries.putIfAbsent(id, entry) != null) {
            add(entry, "id", "is there twice: " + id);
            return false;
        }
        return true;
    }

    private boolean isActive(Entry entry) {
        return yes(entry, "active", true);
    }

    private boolean isSenior(Entry entry) {
        return switch (population(entry)) {
            case "junior" -> false;
            case "senior" -> true;
            case AUTO -> parsed(entry.field("level")).orElse(0) >= seniorFrom;
            default -> {
                add(
                        entry,
                        "population",
                        "must be junior, senior or auto, not \"%s\"".formatted(entry.field("population")));
                yield false;
            }
        };
    }

    private Person person(Entry entry) {
        var person = Person.named(entry.field("id"))
                .showing(offers(entry))
                .wanting(wishes(entry))
                .speaking(Set.copyOf(new HashSet<>(entry.list("languages"))))
                .free(availability(entry))
                .ranked(number(entry, "level", 0))
                .inTeam(entry.field("team"))
                .inDepartment(entry.field("department"))
                .onSite(entry.field("site"))
                .accepting(number(entry, "capacity", 1))
                .avoiding(new HashSet<>(entry.list("avoids")))
                .havingMet(new HashSet<>(entry.list("met")));
        return yes(entry, "first", false) ? person.comingFirst() : person;
    }

    private List<Showing> offers(Entry entry) {
        var offers = new ArrayList<Showing>();
        for (var place = 0; place < entry.offers().size(); place++) {
            var offer = entry.offers().get(place);
            offers.add(new Showing(offer.skill(), level(entry, "offers/" + place, offer)));
        }
        return offers;
    }

    private List<Wanting> wishes(Entry entry) {
        var wishes = new ArrayList<Wanting>();
        for (var place = 0; place < entry.wishes().size(); place++) {
            var wish = entry.wishes().get(place);
            wishes.add(new Wanting(wish.skill(), level(entry, "wishes/" + place, wish)));
        }
        return wishes;
    }

    private int level(Entry entry, String place, SkillText text) {
        if (!skills.contains(text.skill())) {
            add(entry, place + "/skill", "is not in the catalogue: \"%s\"".formatted(text.skill()));
        }
        return parsed(text.level()).orElseGet(() -> {
            add(entry, place + "/level", "must be a level from 1 to 4, not \"%s\"".formatted(text.level()));
            return 1;
        });
    }

    private Availability availability(Entry entry) {
        var ticked = EnumSet.noneOf(HalfDay.class);
        for (var name : entry.list("halfDays")) {
            halfDay(name)
                    .ifPresentOrElse(
                            ticked::add, () -> add(entry, "halfDays", "is not a half-day: \"%s\"".formatted(name)));
        }
        var halfDays =
                entry.lists().getOrDefault("halfDays", List.of()).isEmpty() ? EnumSet.allOf(HalfDay.class) : ticked;
        return Availability.of(halfDays, zone(entry), start);
    }

    /// `MONDAY_MORNING` or the short `mon-am`.
    private static Optional<HalfDay> halfDay(String name) {
        var wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(HalfDay.values())
                .filter(one -> one.name().equals(wanted) || shortName(one).equals(wanted))
                .findFirst();
    }

    private static String shortName(HalfDay halfDay) {
        return halfDay.name().substring(0, 3) + (halfDay.name().endsWith("MORNING") ? "_AM" : "_PM");
    }

    private ZoneId zone(Entry entry) {
        var name = entry.field("timeZone");
        if (name.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            add(entry, "timeZone", "is not a time zone such as Europe/Paris: \"%s\"".formatted(name));
            return ZoneOffset.UTC;
        }
    }

    private int number(Entry entry, String field, int standard) {
        var text = entry.field(field);
        if (text.isEmpty()) {
            return standard;
        }
        return parsed(text).orElseGet(() -> {
            add(entry, field, "must be a whole number, not \"%s\"".formatted(text));
            return standard;
        });
    }

    private static Optional<Integer> parsed(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private boolean yes(Entry entry, String field, boolean standard) {
        return switch (entry.field(field).toLowerCase(Locale.ROOT)) {
            case "" -> standard;
            case "1", "true", "yes", "oui" -> true;
            default -> {
                if (!NO.contains(entry.field(field).toLowerCase(Locale.ROOT))) {
                    add(entry, field, "must be 0 or 1, not \"%s\"".formatted(entry.field(field)));
                }
                yield false;
            }
        };
    }

    private Map<String, String> managers() {
        var managers = new HashMap<String, String>();
        entries.forEach((id, entry) -> managers.put(id, entry.field("manager")));
        return managers;
    }

    /// Where in the file a mistake of the request stands.
    private Fault placed(Problem problem) {
        var entry = entries.get(problem.subject());
        if (entry == null || OF_THE_POLICY.contains(problem.field().split("/", 2)[0])) {
            var place = problem.subject() + " " + problem.field();
            return new Fault(file.places().getOrDefault(place, place), problem.message());
        }
        var field = problem.field().split("/", 2);
        var name = FIELD_NAMES.getOrDefault(field[0], field[0]);
        return new Fault(entry.place().of(field.length < 2 ? name : name + "/" + field[1]), problem.message());
    }

    /// What could not be read is told once.
    private void add(Entry entry, String field, String message) {
        var place = entry.place().of(field);
        if (!unread.contains(place)) {
            faults.add(new Fault(place, message));
        }
    }
}
