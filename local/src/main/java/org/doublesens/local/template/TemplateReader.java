package org.doublesens.local.template;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a SAM template into a [Template].
public final class TemplateReader {
    private static final Set<String> PLAYED = Set.of(
            "AWS::Serverless::Function",
            "AWS::Serverless::StateMachine",
            "AWS::Serverless::HttpApi",
            "AWS::DynamoDB::Table",
            "AWS::Scheduler::Schedule",
            "AWS::SNS::Topic",
            "AWS::SNS::Subscription",
            "AWS::SQS::Queue",
            "AWS::S3::Bucket",
            "AWS::SES::ReceiptRuleSet",
            "AWS::SES::ReceiptRule",
            "AWS::SES::ConfigurationSet",
            "AWS::SES::ConfigurationSetEventDestination");

    private final Path folder;
    private final JsonNode template;
    private final Intrinsics intrinsics;
    private final List<Resource> resources;

    private TemplateReader(Path file, Map<String, String> parameters, Place place) {
        this.folder = file.toAbsolutePath().resolveSibling("");
        this.template = Yaml.read(text(file));
        this.intrinsics = new Intrinsics(template, values(template.path("Parameters"), parameters), place);
        this.resources = template.path("Resources").properties().stream()
                .filter(entry -> isWanted(entry.getValue()))
                .map(entry -> resource(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// @param parameters values that replace the defaults of the template's parameters
    public static Template read(Path file, Map<String, String> parameters, Place place) {
        return new TemplateReader(file, parameters, place).read();
    }

    private Template read() {
        var functions = of("AWS::Serverless::Function").toList();
        return new Template(
                functions.stream().map(this::function).toList(),
                new RouteReader(resources).routes(),
                functions.stream().flatMap(this::streams).toList(),
                new ScheduleReader(resources).schedules(),
                of("AWS::DynamoDB::Table").map(TemplateReader::table).toList(),
                of("AWS::Serverless::StateMachine").map(this::machine).toList(),
                new SubscriptionReader(resources).subscriptions(),
                new SubscriptionReader(resources).destinations(),
                of("AWS::SES::ReceiptRule")
                        .flatMap(TemplateReader::receiptRules)
                        .toList(),
                resources.stream()
                        .map(Resource::type)
                        .filter(type -> !PLAYED.contains(type))
                        .collect(toUnmodifiableSet()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> values(JsonNode declared, Map<String, String> given) {
        var values = new HashMap<String, String>();
        declared.properties().forEach(parameter -> {
            var standard = parameter.getValue().path("Default");
            if (!standard.isMissingNode()) {
                values.put(parameter.getKey(), standard.asText());
            }
        });
        given.forEach((name, value) -> {
            if (declared.has(name)) {
                values.put(name, value);
            }
        });
        return values;
    }

    private boolean isWanted(JsonNode resource) {
        return !resource.has("Condition")
                || intrinsics.holds(resource.path("Condition").asText());
    }

    private Resource resource(String id, JsonNode resource) {
        var type = resource.path("Type").asText();
        if (!PLAYED.contains(type)) {
            return new Resource(id, type, JsonNodeFactory.instance.objectNode());
        }
        var own = intrinsics.resolve(resource.path("Properties")).orElseGet(JsonNodeFactory.instance::objectNode);
        return new Resource(id, type, under(globals(type), own));
    }

    private JsonNode globals(String type) {
        var section = switch (type) {
            case "AWS::Serverless::Function" -> "Function";
            case "AWS::Serverless::HttpApi" -> "HttpApi";
            case "AWS::Serverless::StateMachine" -> "StateMachine";
            default -> "";
        };
        return intrinsics
                .resolve(template.path("Globals").path(section))
                .filter(JsonNode::isObject)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /// SAM's rule for globals: maps are merged, lists are joined, the resource's own value wins.
    private static JsonNode under(JsonNode global, JsonNode own) {
        if (global.isObject() && own.isObject()) {
            var merged = (ObjectNode) global.deepCopy();
            own.properties().forEach(entry -> {
                var below = global.path(entry.getKey());
                merged.set(entry.getKey(), below.isMissingNode() ? entry.getValue() : under(below, entry.getValue()));
            });
            return merged;
        }
        if (global.isArray() && own.isArray()) {
            var joined = JsonNodeFactory.instance.arrayNode();
            global.forEach(joined::add);
            own.forEach(joined::add);
            return joined;
        }
        return own;
    }

    private Stream<Resource> of(String type) {
        return resources.stream().filter(resource -> resource.type().equals(type));
    }

    private Function function(Resource resource) {
        var properties = resource.properties();
        return new Function(
                resource.id(),
                properties.path("FunctionName").asText(resource.id()),
                attribute(resource.id()),
                properties.path("Handler").asText().replaceFirst("::handleRequest$", ""),
                properties.path("MemorySize").asInt(128),
                properties.path("Timeout").asInt(3),
                texts(properties.path("Environment").path("Variables")),
                statements(properties.path("Policies")));
    }

    private static List<Statement> statements(JsonNode policies) {
        return policies.valueStream()
                .flatMap(policy -> policy.path("Statement").valueStream())
                .map(statement -> new Statement(list(statement.path("Action")), list(statement.path("Resource"))))
                .toList();
    }

    /// IAM takes one for a list of one.
    private static List<String> list(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? oneOrMore.valueStream().map(JsonNode::asText).toList()
                : List.of(oneOrMore.asText());
    }

    private String attribute(String id) {
        var ask = JsonNodeFactory.instance.objectNode();
        ask.putArray("Fn::GetAtt").add(id).add("Arn");
        return intrinsics.resolve(ask).orElseThrow().asText();
    }

    private Machine machine(Resource resource) {
        var properties = resource.properties();
        return new Machine(
                resource.id(),
                properties.path("Name").asText(resource.id()),
                attribute(resource.id()),
                folder.resolve(properties.path("DefinitionUri").asText()),
                texts(properties.path("DefinitionSubstitutions")));
    }

    private static Stream<ReceiptRule> receiptRules(Resource resource) {
        var rule = resource.properties().path("Rule");
        var recipients =
                rule.path("Recipients").valueStream().map(JsonNode::asText).toList();
        return rule.path("Actions")
                .valueStream()
                .map(action -> action.path("S3Action"))
                .filter(JsonNode::isObject)
                .map(action -> new ReceiptRule(
                        recipients,
                        action.path("BucketName").asText(),
                        action.path("ObjectKeyPrefix").asText(""),
                        action.path("TopicArn").asText("")));
    }

    private static Table table(Resource resource) {
        return new Table(
                resource.id(), resource.properties().path("TableName").asText(resource.id()), resource.properties());
    }

    private Stream<StreamSource> streams(Resource resource) {
        return resource.properties()
                .path("Events")
                .valueStream()
                .filter(event -> event.path("Type").asText().equals("DynamoDB"))
                .map(event -> stream(resource.id(), event.path("Properties")));
    }

    private StreamSource stream(String function, JsonNode event) {
        var filters = new ArrayList<JsonNode>();
        event.path("FilterCriteria")
                .path("Filters")
                .forEach(filter -> filters.add(Yaml.read(filter.path("Pattern").asText())));
        return new StreamSource(
                function,
                tableOf(event.path("Stream").asText()),
                event.path("StartingPosition").asText().equals("TRIM_HORIZON"),
                event.path("BatchSize").asInt(100),
                event.path("ParallelizationFactor").asInt(1),
                filters,
                event.path("FunctionResponseTypes")
                        .valueStream()
                        .anyMatch(type -> type.asText().equals("ReportBatchItemFailures")),
                event.path("BisectBatchOnFunctionError").asBoolean(),
                event.path("MaximumRetryAttempts").asInt(-1),
                event.path("DestinationConfig")
                        .path("OnFailure")
                        .path("Destination")
                        .asText(""));
    }

    private static String tableOf(String streamArn) {
        var from = streamArn.indexOf(":table/") + ":table/".length();
        return streamArn.substring(from, streamArn.indexOf('/', from));
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
