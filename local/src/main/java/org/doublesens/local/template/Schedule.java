package org.doublesens.local.template;

import java.time.ZoneId;

/// A schedule of EventBridge Scheduler and what it starts.
///
/// @param expression `cron(…)`, `rate(…)` or `at(…)`
/// @param target     the ARN of a function or a state machine
/// @param input      the JSON handed to it
public record Schedule(String id, String expression, ZoneId zone, String target, String input, boolean enabled) {}
