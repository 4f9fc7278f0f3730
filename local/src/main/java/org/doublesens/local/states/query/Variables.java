package org.doublesens.local.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The variables of one line of states; a branch or an iteration reads the outer ones and keeps its own to itself.
public final class Variables {

    private final @Nullable Variables outer;
    private final Map<String, Object> own = new LinkedHashMap<>();
    private final Map<String, Integer> bytes = new HashMap<>();

    public Variables() {
        this(null);
    }

    private Variables(@Nullable Variables outer) {
        this.outer = outer;
    }

    public Variables inner() {
        return new Variables(this);
    }

    public void assign(String name, JsonNode value) {
        own.put(name, Values.plain(value));
        bytes.put(name, Values.bytes(value));
    }

    /// The bytes of every variable in sight.
    public long size() {
        var mine = bytes.values().stream().mapToLong(Integer::longValue).sum();
        return outer == null ? mine : mine + outer.size();
    }

    /// Every variable in sight, the inner ones last.
    Map<String, Object> all() {
        if (outer == null) {
            return own;
        }
        var all = new LinkedHashMap<>(outer.all());
        all.putAll(own);
        return all;
    }
}
