package org.doublesens.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/// What `Ref` and `GetAtt` answer for a resource, type by type.
final class Names {
    private final Place place;

    Names(Place place) {
        this.place = place;
    }

    String reference(String id, String type, JsonNode properties) {
        return switch (type) {
            case "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine" -> arn(id, type, properties);
            case "AWS::SNS::Topic" -> arn(id, type, properties);
            case "AWS::SQS::Queue" ->
                "https://sqs.%s.amazonaws.com/%s/%s".formatted(place.region(), place.account(), name(id, properties));
            case "AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api" -> Place.API_ID;
            case "AWS::Cognito::UserPool" -> place.region() + "_local";
            default -> name(id, properties);
        };
    }

    String attribute(String id, String type, JsonNode properties, String attribute) {
        return switch (attribute) {
            case "Arn", "TopicArn" -> arn(id, type, properties);
            case "StreamArn" -> arn(id, type, properties) + "/stream/local";
            case "ApiEndpoint" -> place.apiEndpoint();
            case "Name", "QueueName", "TopicName", "FunctionName" -> name(id, properties);
            case "QueueUrl" -> reference(id, type, properties);
            default -> id + "." + attribute;
        };
    }

    private String arn(String id, String type, JsonNode properties) {
        var name = name(id, properties);
        return switch (type) {
            case "AWS::Serverless::Function", "AWS::Lambda::Function" -> place.arn("lambda", "function:" + name);
            case "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine" ->
                place.arn("states", "stateMachine:" + name);
            case "AWS::DynamoDB::Table" -> place.arn("dynamodb", "table/" + name);
            case "AWS::SNS::Topic" -> place.arn("sns", name);
            case "AWS::SQS::Queue" -> place.arn("sqs", name);
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
            case "AWS::Logs::LogGroup" -> place.arn("logs", "log-group:" + name + ":*");
            case "AWS::IAM::Role" -> "arn:aws:iam::%s:role/%s".formatted(place.account(), name);
            default -> place.arn("local", id);
        };
    }

    private static String name(String id, JsonNode properties) {
        for (var key : new String[] {
            "FunctionName",
            "TableName",
            "TopicName",
            "QueueName",
            "StateMachineName",
            "LogGroupName",
            "BucketName",
            "Name"
        }) {
            if (properties.path(key).isTextual()) {
                return properties.path(key).asText();
            }
        }
        return id;
    }
}
