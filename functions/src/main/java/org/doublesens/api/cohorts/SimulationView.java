package org.doublesens.api.cohorts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doublesens.figures.Suppression;
import org.doublesens.pairing.Effect;
import org.doublesens.pairing.Simulation;
import org.doublesens.program.Blocked;

/// What a matching would give, in numbers.
///
/// @param waitingBecause how many would wait for which reason
/// @param outlooks       what changes for the whole cohort would bring
record SimulationView(
        int juniors,
        int seniors,
        int pairs,
        Effect.Worth worth,
        Map<Blocked, Integer> waitingBecause,
        List<Simulation.Outlook> outlooks) {

    /// From people's own answers: reasons of fewer than five are hidden.
    static SimulationView ofGroups(Simulation simulation) {
        return of(simulation, Suppression.shown(because(simulation)));
    }

    /// From what HR sent: HR knows it all.
    static SimulationView ofAll(Simulation simulation) {
        return of(simulation, because(simulation));
    }

    private static SimulationView of(Simulation simulation, Map<Blocked, Integer> because) {
        return new SimulationView(
                simulation.juniors(),
                simulation.seniors(),
                simulation.pairs(),
                simulation.worth(),
                because,
                simulation.outlooks());
    }

    private static Map<Blocked, Integer> because(Simulation simulation) {
        var because = new TreeMap<Blocked, Integer>();
        simulation.waiting().values().forEach(reason -> because.merge(reason.blocked(), 1, Integer::sum));
        return because;
    }
}
