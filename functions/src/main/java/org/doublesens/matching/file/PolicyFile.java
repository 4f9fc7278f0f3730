package org.doublesens.matching.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.matching.Aim;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Rule;
import org.doublesens.matching.Weights;
import org.jspecify.annotations.Nullable;

/// A policy from JSON; whatever it does not say is as in the standard policy.
///
/// @param skills codes that the cohort adds to the catalogue
/// @param startsOn the day whose clocks count when people sit in different time zones
/// @param seniorFrom the level from which on `auto` means senior; nothing lets the sides be as even as possible
/// @param faults what could not be read
record PolicyFile(
        Policy policy,
        Set<String> skills,
        LocalDate startsOn,
        @Nullable Integer seniorFrom,
        List<Fault> faults) {
    private static final LocalDate A_WINTER_MONDAY = LocalDate.of(2027, 1, 11);
    private static final Set<String> FIELDS =
            Set.of("rules", "minimumRankGap", "weights", "aim", "trios", "skills", "startsOn", "seniorFrom");
    private static final Set<String> WEIGHTS = Set.of(
            "wishRank", "levelGapPercent", "weakerDirection", "strongerDirection", "otherDepartment", "otherSite");

    static PolicyFile standard() {
        return unread(List.of());
    }

    /// The standard policy in place of one that could not be read.
    static PolicyFile unread(List<Fault> faults) {
        return new PolicyFile(Policy.standard(), Set.of(), A_WINTER_MONDAY, null, faults);
    }

    static PolicyFile read(String text) throws Faulty {
        var root = JsonPeople.parsed(text);
        var reader = new Reader();
        reader.checkNames(root, FIELDS, "");
        reader.checkNames(root.path("weights"), WEIGHTS, "/weights");
        var policy = new Policy(
                reader.rules(root.path("rules")),
                reader.number(root, "minimumRankGap", "", Policy.standard().minimumRankGap()),
                reader.weights(root.path("weights")),
                reader.aim(root.path("aim")),
                reader.yes(root.path("trios"), "/trios"));
        return new PolicyFile(
                policy,
                reader.skills(root.path("skills")),
                reader.day(root.path("startsOn")),
                root.has("seniorFrom") ? reader.number(root, "seniorFrom", "", 0) : null,
                reader.faults);
    }

    /// Reads the parts and remembers what is wrong with them.
    private static final class Reader {
        private final List<Fault> faults = new ArrayList<>();

        void checkNames(JsonNode node, Set<String> known, String place) {
            node.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    add(place + "/" + name, "is a field nobody knows");
                }
            });
        }

        Set<Rule> rules(JsonNode node) {
            var rules = EnumSet.copyOf(Policy.standard().rules());
            checkObject(node, "/rules");
            node.properties().forEach(property -> {
                var place = "/rules/" + property.getKey();
                Arrays.stream(Rule.values())
                        .filter(rule -> rule.name().equals(property.getKey()))
                        .findFirst()
                        .ifPresentOrElse(
                                rule -> change(rules, rule, yes(property.getValue(), place), place),
                                () -> add(place, "is a rule nobody knows"));
            });
            return rules;
        }

        private void checkObject(JsonNode node, String place) {
            if (!node.isMissingNode() && !node.isObject()) {
                add(place, "must be an object");
            }
        }

        private void change(Set<Rule> rules, Rule rule, boolean holds, String place) {
            if (holds) {
                rules.add(rule);
            } else if (rule == Rule.BANNED || rule == Rule.COMPLEMENTARITY) {
                add(place, "always holds");
            } else {
                rules.remove(rule);
            }
        }

        Weights weights(JsonNode node) {
            var standard = Weights.standard();
            checkObject(node, "/weights");
            return new Weights(
                    numbers(node, "wishRank", standard.wishRank()),
                    numbers(node, "levelGapPercent", standard.levelGapPercent()),
                    number(node, "weakerDirection", "/weights", standard.weakerDirection()),
                    number(node, "strongerDirection", "/weights", standard.strongerDirection()),
                    number(node, "otherDepartment", "/weights", standard.otherDepartment()),
                    number(node, "otherSite", "/weights", standard.otherSite()));
        }

        private List<Integer> numbers(JsonNode node, String name, List<Integer> standard) {
            if (node.path(name).isMissingNode()) {
                return standard;
            }
            if (!node.path(name).isArray()) {
                add("/weights/" + name, "must be a list of whole numbers");
                return standard;
            }
            var list = JsonNodeFactory.instance.objectNode();
            var numbers = new ArrayList<Integer>();
            for (var place = 0; place < node.path(name).size(); place++) {
                list.set("" + place, node.path(name).path(place));
                numbers.add(number(list, "" + place, "/weights/" + name, 0));
            }
            return numbers;
        }

        int number(JsonNode node, String name, String place, int standard) {
            var value = node.path(name);
            if (value.isMissingNode()) {
                return standard;
            }
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                add(place + "/" + name, "must be a whole number");
                return standard;
            }
            return value.intValue();
        }

        boolean yes(JsonNode value, String place) {
            if (!value.isMissingNode() && !value.isBoolean()) {
                add(place, "must be true or false");
            }
            return value.asBoolean(false);
        }

        Aim aim(JsonNode value) {
            if (value.isMissingNode()) {
                return Policy.standard().aim();
            }
            return Arrays.stream(Aim.values())
                    .filter(aim -> aim.name().equals(value.asText()))
                    .findFirst()
                    .orElseGet(() -> {
                        add("/aim", "must be one of " + List.of(Aim.values()));
                        return Policy.standard().aim();
                    });
        }

        Set<String> skills(JsonNode list) {
            var skills = new TreeSet<String>();
            if (!list.isMissingNode() && !list.isArray()) {
                add("/skills", "must be a list");
            }
            list.forEach(skill -> skills.add(skill.asText()));
            return skills;
        }

        LocalDate day(JsonNode value) {
            if (value.isMissingNode()) {
                return A_WINTER_MONDAY;
            }
            try {
                return LocalDate.parse(value.asText());
            } catch (DateTimeParseException _) {
                add("/startsOn", "must be a day such as 2027-01-11");
                return A_WINTER_MONDAY;
            }
        }

        private void add(String place, String message) {
            faults.add(new Fault("policy " + place, message));
        }
    }
}
