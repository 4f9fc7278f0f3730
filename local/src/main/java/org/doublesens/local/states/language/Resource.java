package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a task has done.
public sealed interface Resource {

    /// A function, by its own ARN; the result is what it returns.
    record Function(String arn) implements Resource {}

    /// A function, through the Lambda integration; the result is Lambda's whole response, or what comes with the token.
    record Invoke(boolean waitsForToken) implements Resource {}

    /// Another execution, waited for or not.
    record StartExecution(boolean waits) implements Resource {}

    /// What the local cloud does not know.
    record Unknown(String arn) implements Resource {}

    Pattern FUNCTION = Pattern.compile("arn:[^:]+:lambda:[^:]+:[^:]+:function:[^:]+(:[^:]+)?");

    static Resource of(String arn) {
        return switch (arn.replaceFirst("^arn:aws[^:]*:states:::", "")) {
            case "lambda:invoke" -> new Invoke(false);
            case "lambda:invoke.waitForTaskToken" -> new Invoke(true);
            case "states:startExecution" -> new StartExecution(false);
            case "states:startExecution.sync:2" -> new StartExecution(true);
            case String other when FUNCTION.matcher(other).matches() -> new Function(other);
            case String _ -> new Unknown(arn);
        };
    }

    /// The integration AWS's history names, where the task goes through one.
    default Optional<Integration> integration() {
        return switch (this) {
            case Function _, Unknown _ -> Optional.empty();
            case Invoke(var waits) ->
                Optional.of(new Integration(
                        "lambda",
                        waits ? "invoke.waitForTaskToken" : "invoke",
                        "FunctionName",
                        Set.of("Payload", "ClientContext", "InvocationType", "LogType", "Qualifier")));
            case StartExecution(var waits) ->
                Optional.of(new Integration(
                        "states",
                        waits ? "startExecution.sync:2" : "startExecution",
                        "StateMachineArn",
                        Set.of("Input", "Name", "TraceHeader")));
        };
    }

    /// A service and the call made to it, with the arguments it takes.
    record Integration(String service, String call, String required, Set<String> others) {
        public Integration {
            others = Set.copyOf(others);
        }

        /// AWS's words for each argument that is missing or not known.
        public List<String> mistakes(JsonNode arguments) {
            var mistakes = new ArrayList<String>();
            if (!arguments.has(required)) {
                mistakes.add("The field '%s' is required but was missing".formatted(required));
            }
            arguments.fieldNames().forEachRemaining(field -> {
                if (!field.equals(required) && !others.contains(field)) {
                    mistakes.add("The field '%s' is not supported by Step Functions".formatted(field));
                }
            });
            return mistakes;
        }
    }
}
