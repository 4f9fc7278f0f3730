package org.doublesens.local.services.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.doublesens.lambda.Services;
import org.doublesens.local.template.BrokenTemplate;
import org.doublesens.local.template.Function;

/// Makes a handler from the class its `Handler:` names, as the Lambda runtime would, with the clock of the local cloud.
public final class Workshop {

    /// Makes what a handler needs from the environment of its function.
    public interface Wiring {
        Services wire(Map<String, String> environment, InstantSource clock);
    }

    private final Wiring wiring;
    private final InstantSource clock;
    private final Map<String, String> surroundings;

    /// @param surroundings what Lambda and the operator add to every function's environment
    public Workshop(Wiring wiring, InstantSource clock, Map<String, String> surroundings) {
        this.wiring = wiring;
        this.clock = clock;
        this.surroundings = Map.copyOf(surroundings);
    }

    /// Refuses a function whose handler is no class it can make, which Lambda would tell only when it is invoked.
    void check(Function function) {
        try {
            var _ = maker(function);
        } catch (ReflectiveOperationException | ClassCastException absent) {
            throw new BrokenTemplate(
                    function.id(),
                    "its Handler %s is no RequestStreamHandler with a public constructor that takes Services"
                            .formatted(function.handler()));
        }
    }

    private static Constructor<? extends RequestStreamHandler> maker(Function function)
            throws ReflectiveOperationException {
        return Class.forName(function.handler(), false, Workshop.class.getClassLoader())
                .asSubclass(RequestStreamHandler.class)
                .getConstructor(Services.class);
    }

    RequestStreamHandler make(Function function) {
        try {
            return maker(function).newInstance(wiring.wire(environment(function), clock));
        } catch (InvocationTargetException broken) {
            throw new IllegalStateException(function.id() + " cannot be made", broken.getCause());
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(
                    "%s: its handler %s needs a public constructor that takes Services"
                            .formatted(function.id(), function.handler()),
                    absent);
        }
    }

    private Map<String, String> environment(Function function) {
        var environment = new HashMap<>(surroundings);
        environment.putAll(function.environment());
        // Each function signs in its own name, so that the edges know who calls.
        environment.put("AWS_ACCESS_KEY_ID", function.id());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
        return environment;
    }
}
