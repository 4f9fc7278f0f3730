package org.doublesens.local.services.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.doublesens.local.states.Account;
import org.doublesens.local.states.Outcome;
import org.doublesens.local.states.StateMachine;
import org.doublesens.local.states.StepFunctions;
import org.doublesens.local.time.Hold;
import org.doublesens.local.time.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

@Timeout(120)
class StepFunctionsEndpointTest {

    private static final Instant START = Instant.parse("2027-02-01T08:00:00Z");
    private static final String GATE = """
            {"QueryLanguage": "JSONata", "StartAt": "Await Skills", "States": {"Await Skills": {
              "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
              "Arguments": {"FunctionName": "gate", "Payload": {"token": "{% $states.context.Task.Token %}"}},
              "TimeoutSeconds": 864000, "HeartbeatSeconds": 86400, "End": true}}}
            """;

    private final CompletableFuture<String> token = new CompletableFuture<>();
    private final Timeline timeline = Timeline.jumping(START);
    private final StepFunctions service =
            new StepFunctions(timeline, new Account("eu-west-3", "000000000000"), this::takeToken, new Random(7));
    private final StepFunctionsEndpoint endpoint = new StepFunctionsEndpoint(service);
    private final StateMachine gate = service.create("gate", GATE);
    private final Hold hold = timeline.hold();
    private HttpServer server;
    private SfnClient client;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", endpoint);
        server.start();
        timeline.start();
        client = SfnClient.builder()
                .endpointOverride(
                        URI.create("http://localhost:" + server.getAddress().getPort()))
                .region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        server.stop(0);
        timeline.close();
    }

    @Test
    void startsAnExecutionAndEndsItWithTheAnswerBehindTheToken() {
        var started = client.startExecution(
                request -> request.stateMachineArn(gate.arn()).name("spring").input("{\"cohortId\":\"spring\"}"));

        client.sendTaskSuccess(request -> request.taskToken(token()).output("{\"answered\":24}"));

        var described = client.describeExecution(request -> request.executionArn(started.executionArn()));
        assertThat(started.startDate()).isEqualTo(START);
        assertThat(ended(started.executionArn())).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(described.name()).isEqualTo("spring");
        assertThat(described.input()).isEqualTo("{\"cohortId\":\"spring\"}");
        assertThat(client.describeExecution(request -> request.executionArn(started.executionArn()))
                        .output())
                .isEqualTo("{\"answered\":24}");
    }

    @Test
    void startsTheSameExecutionOnlyOnce() {
        var first = start("spring", "{\"a\":1}");

        assertThat(start("spring", "{ \"a\": 1 }")).isEqualTo(first);
        assertThatThrownBy(() -> start("spring", "{\"a\":2}")).isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    @Test
    void doesNotStartAnEndedExecutionAgain() {
        var first = start("spring", "{}");
        client.stopExecution(request -> request.executionArn(first));

        assertThatThrownBy(() -> start("spring", "{}")).isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    @Test
    void takesAFailureWithItsNameAndCause() {
        var arn = start("spring", "{}");

        client.sendTaskFailure(
                request -> request.taskToken(token()).error("NobodyCame").cause("an empty room"));

        assertThat(ended(arn)).isEqualTo(ExecutionStatus.FAILED);
        var described = client.describeExecution(request -> request.executionArn(arn));
        assertThat(described.error()).isEqualTo("NobodyCame");
        assertThat(described.cause()).isEqualTo("an empty room");
    }

    @Test
    void keepsATaskAliveByItsHeartbeat() {
        var arn = start("spring", "{}");
        var heard = token();
        timeline.after(Duration.ofHours(20), () -> service.beatTask(heard));
        client.sendTaskHeartbeat(request -> request.taskToken(heard));

        hold.close();

        assertThat(ended(arn)).isEqualTo(ExecutionStatus.FAILED);
        var described = client.describeExecution(request -> request.executionArn(arn));
        assertThat(described.error()).isEqualTo("States.Timeout");
        assertThat(described.stopDate()).isEqualTo(START.plus(Duration.ofHours(44)));
    }

    @Test
    void tellsASpentTokenFromOneItNeverGave() {
        start("spring", "{}");
        client.sendTaskSuccess(request -> request.taskToken(token()).output("1"));

        assertThatThrownBy(() -> client.sendTaskSuccess(
                        request -> request.taskToken(token()).output("1")))
                .isInstanceOf(TaskTimedOutException.class);
        assertThatThrownBy(() -> client.sendTaskHeartbeat(request -> request.taskToken("forged")))
                .isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> start("spring", "not json")).isInstanceOf(InvalidExecutionInputException.class);

        start("summer", "{}");
        assertThatThrownBy(() -> client.sendTaskSuccess(
                        request -> request.taskToken(token()).output("{")))
                .isInstanceOf(InvalidOutputException.class);
    }

    @Test
    void refusesWhatDoesNotExist() {
        var nobody = "arn:aws:states:eu-west-3:000000000000:execution:gate:nobody";
        var nothing = "arn:aws:states:eu-west-3:000000000000:stateMachine:nothing";

        assertThatThrownBy(() -> client.describeExecution(request -> request.executionArn(nobody)))
                .isInstanceOf(ExecutionDoesNotExistException.class);
        assertThatThrownBy(() -> client.startExecution(request -> request.stateMachineArn(nothing)))
                .isInstanceOf(StateMachineDoesNotExistException.class);
        assertThatThrownBy(() -> client.listActivities(_ -> {}))
                .isInstanceOf(SfnException.class)
                .hasMessageContaining("ListActivities");
    }

    @Test
    void stopsAnExecutionForAReason() {
        var arn = start("spring", "{}");

        client.stopExecution(
                request -> request.executionArn(arn).error("Cancelled").cause("HR changed its mind"));

        var described = client.describeExecution(request -> request.executionArn(arn));
        assertThat(described.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(described.error()).isEqualTo("Cancelled");
    }

    @Test
    void listsExecutionsNewestFirstAndByStatus() {
        start("spring", "{}");
        var summer = start("summer", "{}");
        client.stopExecution(request -> request.executionArn(summer));

        var all = client.listExecutionsPaginator(
                request -> request.stateMachineArn(gate.arn()).maxResults(1));
        var running = client.listExecutions(
                request -> request.stateMachineArn(gate.arn()).statusFilter(ExecutionStatus.RUNNING));

        assertThat(all.executions()).extracting(one -> one.name()).containsExactly("summer", "spring");
        assertThat(running.executions()).extracting(one -> one.name()).containsExactly("spring");
    }

    @Test
    void tellsTheHistoryWithTheNamesAwsGives() {
        var arn = start("spring", "{\"cohortId\":\"spring\"}");
        client.sendTaskSuccess(request -> request.taskToken(token()).output("{}"));

        var events =
                client.getExecutionHistory(request -> request.executionArn(arn)).events();

        assertThat(events)
                .extracting(HistoryEvent::type)
                .containsExactly(
                        HistoryEventType.EXECUTION_STARTED,
                        HistoryEventType.TASK_STATE_ENTERED,
                        HistoryEventType.TASK_SCHEDULED,
                        HistoryEventType.TASK_STARTED,
                        HistoryEventType.TASK_SUBMITTED,
                        HistoryEventType.TASK_SUCCEEDED,
                        HistoryEventType.TASK_STATE_EXITED,
                        HistoryEventType.EXECUTION_SUCCEEDED);
        assertThat(events.get(1).stateEnteredEventDetails().name()).isEqualTo("Await Skills");
        assertThat(events.get(1).stateEnteredEventDetails().input()).isEqualTo("{\"cohortId\":\"spring\"}");
        assertThat(events.get(2).taskScheduledEventDetails().timeoutInSeconds()).isEqualTo(864000);
    }

    @Test
    void describesAMachineAlsoByItsAlias() {
        var described = client.describeStateMachine(request -> request.stateMachineArn(gate.arn() + ":live"));

        assertThat(described.definition()).isEqualTo(GATE);
        assertThat(described.stateMachineArn()).isEqualTo(gate.arn());
    }

    @Test
    void countsWhatItIsAskedFor() {
        start("spring", "{}");
        start("summer", "{}");

        assertThat(endpoint.calls()).containsEntry("StartExecution", 2L);
    }

    private void takeToken(String function, String payload, Consumer<Outcome> answer) {
        token.complete(payload.replaceFirst("^\\{\"token\":\"", "").replaceFirst("\"}$", ""));
        answer.accept(new Outcome.Returned("null"));
    }

    private String token() {
        return token.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private String start(String name, String input) {
        return client.startExecution(request ->
                        request.stateMachineArn(gate.arn()).name(name).input(input))
                .executionArn();
    }

    private ExecutionStatus ended(String arn) {
        var end = new CompletableFuture<String>();
        timeline.soon(() -> service.execution(arn)
                .whenEnded(execution -> end.complete(execution.status().name())));
        return ExecutionStatus.fromValue(end.orTimeout(10, TimeUnit.SECONDS).join());
    }
}
