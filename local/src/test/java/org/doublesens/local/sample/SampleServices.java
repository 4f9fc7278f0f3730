package org.doublesens.local.sample;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.doublesens.lambda.FewServices;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sfn.SfnClient;

/// The SDK's own clients, pointed where the environment says; the sample needs nothing else.
public record SampleServices(Map<String, String> environment, InstantSource clock) implements FewServices {
    String table() {
        return variable("TABLE");
    }

    String variable(String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }

    DynamoDbClient dynamoDb() {
        return configured(DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()), "DYNAMODB")
                .build();
    }

    SesV2Client ses() {
        return configured(SesV2Client.builder().httpClient(UrlConnectionHttpClient.create()), "SESV2")
                .build();
    }

    SfnClient stepFunctions() {
        return configured(SfnClient.builder().httpClient(UrlConnectionHttpClient.create()), "SFN")
                .build();
    }

    private <B extends AwsClientBuilder<B, ?>> B configured(B builder, String service) {
        return builder.endpointOverride(URI.create(variable("AWS_ENDPOINT_URL_" + service)))
                .region(Region.of(variable("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY"))));
    }
}
