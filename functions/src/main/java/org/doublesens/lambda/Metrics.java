package org.doublesens.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers for the operator's alarms, in CloudWatch's embedded metric format: one log line, no call.
public final class Metrics {
    private static final String NAMESPACE = "DoubleSens";

    private Metrics() {}

    public static void write(LambdaLogger logger, Instant at, Map<String, Long> values) {
        var line = new LinkedHashMap<String, Object>(values);
        line.put("_aws", new Metadata(at.toEpochMilli(), List.of(directive(values))));
        logger.log(Json.write(line));
    }

    private static Directive directive(Map<String, Long> values) {
        return new Directive(
                NAMESPACE,
                List.of(List.of()),
                values.keySet().stream().sorted().map(Metric::new).toList());
    }

    private record Metadata(
            @JsonProperty("Timestamp") long timestamp,
            @JsonProperty("CloudWatchMetrics") List<Directive> metrics) {}

    private record Directive(
            @JsonProperty("Namespace") String namespace,
            @JsonProperty("Dimensions") List<List<String>> dimensions,
            @JsonProperty("Metrics") List<Metric> metrics) {}

    private record Metric(@JsonProperty("Name") String name) {}
}
