package org.doublesens.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.doublesens.matching.Availability;
import org.doublesens.matching.HalfDay;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Showing;
import org.doublesens.matching.Wanting;

/// Makes cohorts shaped like real ones: skills of Zipf popularity, departments with teams and managers, several
/// languages and clocks.
final class RealisticCohort {
    private static final int[] CLOCKS = {60, 60, 60, 60, 0, 330};

    private final SplittableRandom random;
    private final int skills;
    private final int departments;
    private final double[] popularity;
    private int seniorCount;
    private final Map<String, String> managers = new HashMap<>();

    /// The shape follows from the seed: 40 to 200 skills, 10 to 40 departments, a steeper or flatter popularity.
    RealisticCohort(long seed) {
        random = new SplittableRandom(seed);
        skills = 40 + random.nextInt(161);
        departments = 10 + random.nextInt(31);
        popularity = zipf(skills, 0.6 + random.nextDouble() * 0.6);
    }

    MatchRequest request(int juniors, int seniors, Policy policy) {
        seniorCount = Math.max(1, seniors);
        var old = people("s", seniors, 4, 0.5);
        var young = people("j", juniors, 1, 0);
        return MatchRequest.of(young, old, policy).reporting(managers);
    }

    private static double[] zipf(int count, double exponent) {
        var cumulated = new double[count];
        var sum = 0.0;
        for (var skill = 0; skill < count; skill++) {
            sum += 1 / Math.pow(skill + 1, exponent);
            cumulated[skill] = sum;
        }
        return cumulated;
    }

    private List<Person> people(String prefix, int count, int rank, double lean) {
        var people = new ArrayList<Person>();
        for (var number = 0; number < count; number++) {
            var department = random.nextInt(departments);
            var id = prefix + number;
            if (random.nextInt(3) > 0) {
                managers.put(id, "m" + department);
                managers.put("m" + department, "");
            } else if (prefix.equals("j") && random.nextInt(3) == 0) {
                managers.put(id, "s" + random.nextInt(seniorCount));
            }
            people.add(Person.named(id)
                    .ranked(rank + random.nextInt(3))
                    .inDepartment("d" + department)
                    .inTeam("t" + department + "." + random.nextInt(8))
                    .speaking(languages())
                    .free(new Availability(halfDays(), CLOCKS[random.nextInt(CLOCKS.length)]))
                    .showing(offers(lean))
                    .wanting(wishes(0.5 - lean)));
        }
        return people;
    }

    private Set<String> languages() {
        var spoken = new LinkedHashSet<String>();
        spoken.add(random.nextInt(5) > 0 ? "fr" : "en");
        for (var more = random.nextInt(3); more > 0; more--) {
            spoken.add(List.of("fr", "en", "de", "es").get(random.nextInt(4)));
        }
        return spoken;
    }

    private Set<HalfDay> halfDays() {
        var ticked = EnumSet.noneOf(HalfDay.class);
        for (var more = 2 + random.nextInt(5); more > 0; more--) {
            ticked.add(HalfDay.values()[random.nextInt(10)]);
        }
        return ticked;
    }

    /// @param lean by how far round the wheel of skills this side's favourites begin, so that the sides show different
    /// things
    private Set<String> some(int count, double lean) {
        var chosen = new LinkedHashSet<String>();
        while (chosen.size() < Math.min(count, skills)) {
            var draw = random.nextDouble() * popularity[skills - 1];
            var place = java.util.Arrays.binarySearch(popularity, draw);
            var skill = (place < 0 ? ~place : place) + (int) (lean * skills);
            chosen.add("skill." + skill % skills);
        }
        return chosen;
    }

    private List<Showing> offers(double lean) {
        return some(3 + random.nextInt(6), lean).stream()
                .map(skill -> new Showing(skill, 2 + random.nextInt(3)))
                .toList();
    }

    private List<Wanting> wishes(double lean) {
        return some(2 + random.nextInt(4), lean).stream()
                .map(skill -> new Wanting(skill, 1 + random.nextInt(3)))
                .toList();
    }
}
