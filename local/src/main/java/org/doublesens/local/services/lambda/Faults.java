package org.doublesens.local.services.lambda;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Crashes and timeouts that a test orders, so that it can see what a retry makes of them.
public final class Faults {

    /// When the machine under the function goes down.
    public enum Moment {
        BEFORE_IT_RAN,
        AFTER_IT_RAN,
        /// Lambda cuts it off: what it wrote stays, its answer is lost.
        WHEN_ITS_TIME_IS_UP
    }

    private record Order(String function, int invocation, Moment moment) {}

    private final Set<Order> orders = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> invocations = new ConcurrentHashMap<>();

    /// @param function   the id of the function in the template
    /// @param invocation counted from one, retries included
    public void crash(String function, int invocation, Moment moment) {
        orders.add(new Order(function, invocation, moment));
    }

    public int invocations(String function) {
        return invocations.getOrDefault(function, 0);
    }

    int count(String function) {
        return invocations.merge(function, 1, Integer::sum);
    }

    boolean strikes(String function, int invocation, Moment moment) {
        return orders.remove(new Order(function, invocation, moment));
    }
}
