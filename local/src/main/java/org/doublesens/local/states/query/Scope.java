package org.doublesens.local.states.query;

import com.dashjoin.jsonata.Jsonata;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an expression sees: AWS's functions, the variables, and `$states`.
public final class Scope {

    private final Functions functions;
    private final Variables variables;
    private final Map<String, Object> states;
    private final Jsonata.Frame frame = new Jsonata.Frame(null);

    public Scope(Functions functions, Variables variables, Map<String, Object> states) {
        this.functions = functions;
        this.variables = variables;
        this.states = states;
        functions.bindTo(frame);
        variables.all().forEach(frame::bind);
        frame.bind("states", states);
    }

    /// The same with one more member of `$states`, such as `result` or `errorOutput`.
    public Scope with(String member, Object value) {
        var more = new LinkedHashMap<>(states);
        more.put(member, value);
        return new Scope(functions, variables, more);
    }

    /// For one evaluation, which is not waited for without end.
    Jsonata.Frame frame() {
        frame.setEvaluateEntryCallback(new Patience());
        return frame;
    }
}
