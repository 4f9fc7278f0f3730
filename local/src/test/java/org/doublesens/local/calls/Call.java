package org.doublesens.local.calls;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;

/// Something a function asked of AWS, as its role must allow it.
///
/// @param function the id in the template
/// @param action   such as `dynamodb:PutItem`
/// @param resource the end of the ARN: `table/ProgramTable`, `table/ProgramTable/index/lookup`, `stateMachine:…`
public record Call(String function, String action, String resource) {

    /// Whether that ARN of a role is what this call is about; an ending `*` stands for anything.
    boolean isAbout(String arn) {
        return arn.endsWith("*")
                ? arn.replaceFirst("^.*:", "").startsWith(resource) || arn.contains(":" + resource)
                : arn.endsWith(":" + resource) || resource.isEmpty();
    }

    /// A transaction needs the permission of each of its lines, and no permission of its own
    /// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html).
    static List<Call> of(String function, String operation, SdkRequest request) {
        return switch (request) {
            case TransactWriteItemsRequest it ->
                it.transactItems().stream().map(line -> of(function, line)).toList();
            case BatchGetItemRequest it ->
                it.requestItems().keySet().stream()
                        .map(table -> new Call(function, "dynamodb:BatchGetItem", "table/" + table))
                        .toList();
            case QueryRequest it
            when it.indexName() != null ->
                List.of(new Call(function, "dynamodb:Query", "table/" + it.tableName() + "/index/" + it.indexName()));
            case StartExecutionRequest it ->
                List.of(new Call(
                        function,
                        "states:StartExecution",
                        it.stateMachineArn().replaceFirst("^.*:states:[^:]*:[^:]*:", "")));
            case SendTaskSuccessRequest _ -> List.of(new Call(function, "states:SendTaskSuccess", ""));
            case SendEmailRequest _ ->
                Stream.of("ses:SendEmail", "ses:SendRawEmail")
                        .map(action -> new Call(function, action, "identity/"))
                        .toList();
            default -> List.of(new Call(function, "dynamodb:" + operation, "table/" + table(request)));
        };
    }

    private static Call of(String function, TransactWriteItem line) {
        if (line.put() != null) {
            return new Call(function, "dynamodb:PutItem", "table/" + line.put().tableName());
        }
        if (line.update() != null) {
            return new Call(
                    function, "dynamodb:UpdateItem", "table/" + line.update().tableName());
        }
        if (line.delete() != null) {
            return new Call(
                    function, "dynamodb:DeleteItem", "table/" + line.delete().tableName());
        }
        return new Call(
                function,
                "dynamodb:ConditionCheckItem",
                "table/" + Objects.requireNonNull(line.conditionCheck()).tableName());
    }

    private static String table(SdkRequest request) {
        return request.getValueForField("TableName", String.class).orElse("");
    }
}
