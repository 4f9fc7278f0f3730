package org.doublesens.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.doublesens.local.services.Wire;
import org.doublesens.local.template.Machine;
import org.doublesens.local.template.Place;
import org.doublesens.local.template.Template;
import org.doublesens.local.template.TemplateReader;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/// One LocalStack for all twins, started by the first that asks and stopped with the JVM.
final class LocalStack {
    static final Template TEMPLATE = TemplateReader.read(
            Path.of("..", "template.yaml"),
            Map.of("FromAddress", "bonjour@example.org"),
            Place.local("http://localhost"));

    /// The test case of the role swap in which two cohorts turn.
    static final String TWO_TURN = "TwoTurn";

    private static final String IMAGE = "localstack/localstack:4.14.0";
    private static final String ANSWERS = "/tmp/answers.json";

    private LocalStack() {}

    /// Started when this class is first looked at.
    private static final class Running {
        static final LocalStackContainer CONTAINER = start();
    }

    static LocalStackContainer running() {
        return Running.CONTAINER;
    }

    static <B extends AwsClientBuilder<B, ?>> B at(B builder) {
        var container = running();
        return builder.endpointOverride(container.getEndpoint())
                .region(Region.of(container.getRegion()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey())));
    }

    static Machine machine(String id) {
        return TEMPLATE.machines().stream()
                .filter(machine -> machine.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LocalStackContainer start() {
        var container = new LocalStackContainer(IMAGE)
                .withEnv("SFN_MOCK_CONFIG", ANSWERS)
                .withCopyToContainer(Transferable.of(Wire.bytes(answers())), ANSWERS);
        container.start();
        return container;
    }

    /// What the functions of the role swap answer, in the format of Step Functions Local.
    ///
    /// Source: <https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html>
    private static JsonNode answers() {
        var answers = Wire.object();
        answers.withObject("/StateMachines/" + machine("RoleSwapMachine").name() + "/TestCases/" + TWO_TURN)
                .put("List Rotating Cohorts", "Two")
                .put("Swap Roles", "Turned");
        var cohorts = answers.withArray("/MockedResponses/Two/0/Return/Payload/cohorts");
        cohorts.addObject().put("cohortId", "spring").put("month", "2027-02");
        cohorts.addObject().put("cohortId", "autumn").put("month", "2027-02");
        answers.withObject("/MockedResponses/Turned/0/Return/Payload").put("pairs", 3);
        return answers;
    }
}
