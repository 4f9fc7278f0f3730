package org.doublesens.local.demo;

import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.LocalCloud;
import org.doublesens.local.services.Counts;
import org.doublesens.local.services.lambda.Usage;
import org.doublesens.local.states.Execution;

/// What the same calls would have cost on AWS, without any free tier.
///
/// Durations are those of this machine; DynamoDB's units are worked out from the bytes that went over the wire, which
/// is close to but not what AWS measures.
public record Bill(List<Line> lines) {
    /// The list prices used, in US dollars.
    public static final String PRICES = "us-east-1, on demand, arm64, list prices of November 2024";

    private static final double MILLION = 1_000_000;

    /// @param dollars for one unit
    public record Line(String service, String unit, double quantity, double dollars) {
        public double cost() {
            return quantity * dollars;
        }
    }

    public Bill {
        lines = List.copyOf(lines);
    }

    public static Bill of(LocalCloud cloud) {
        var counts = cloud.counts();
        var usage = cloud.usage();
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "Lambda",
                "request",
                usage.stream().mapToLong(Usage::invocations).sum(),
                0.20 / MILLION));
        lines.add(new Line(
                "Lambda",
                "GB-second",
                usage.stream().mapToDouble(Usage::gigabyteSeconds).sum(),
                0.0000133334));
        lines.add(new Line("Step Functions", "state transition", transitions(cloud), 0.025 / 1000));
        lines.add(new Line("DynamoDB", "write request unit", writes(counts), 0.625 / MILLION));
        lines.add(new Line("DynamoDB", "read request unit", reads(counts), 0.125 / MILLION));
        lines.add(new Line("SES", "mail", counts.of("ses.recipients"), 0.10 / 1000));
        lines.add(new Line("API Gateway", "HTTP API request", counts.of("apigateway:Request"), 1.00 / MILLION));
        lines.add(new Line("EventBridge Scheduler", "invocation", counts.of("scheduler:Invocation"), 1.00 / MILLION));
        return new Bill(lines);
    }

    public double total() {
        return lines.stream().mapToDouble(Line::cost).sum();
    }

    private static double transitions(LocalCloud cloud) {
        return cloud.executions().stream().mapToInt(Execution::stateTransitions).sum();
    }

    /// One unit a KiB, two in a transaction.
    private static double writes(Counts counts) {
        var plain = 0.0;
        for (var operation : List.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem")) {
            plain += units(counts.of("dynamodb:" + operation), counts.of("dynamodb.sent:" + operation), 1024);
        }
        return plain
                + 2
                        * units(
                                counts.of("dynamodb:TransactWriteItems"),
                                counts.of("dynamodb.sent:TransactWriteItems"),
                                1024);
    }

    /// One unit for each 4 KiB of a consistent read.
    private static double reads(Counts counts) {
        var units = 0.0;
        for (var operation : List.of("GetItem", "Query", "BatchGetItem", "TransactGetItems", "Scan")) {
            units += units(counts.of("dynamodb:" + operation), counts.of("dynamodb.received:" + operation), 4096);
        }
        return units;
    }

    private static double units(long calls, long bytes, int size) {
        return Math.max(calls, Math.ceilDiv(bytes, size));
    }
}
