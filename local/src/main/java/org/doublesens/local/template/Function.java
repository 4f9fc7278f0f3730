package org.doublesens.local.template;

import java.util.List;
import java.util.Map;

/// A Lambda function: the class at its door, its limits and what stands in its environment.
///
/// @param memory  in MB
/// @param timeout in seconds
/// @param statements of its own role, without what SAM adds for logs, traces and streams
public record Function(
        String id,
        String name,
        String arn,
        String handler,
        int memory,
        int timeout,
        Map<String, String> environment,
        List<Statement> statements) {
    public Function {
        environment = Map.copyOf(environment);
        statements = List.copyOf(statements);
    }
}
