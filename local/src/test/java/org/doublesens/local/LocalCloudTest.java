package org.doublesens.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.doublesens.local.sample.SampleServices;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.lambda.Faults;
import org.doublesens.local.states.Execution;
import org.doublesens.local.states.Status;
import org.doublesens.local.time.Timeline;
import org.doublesens.local.web.Organiser;
import org.doublesens.local.web.PortTaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalCloudTest {
    private static final Instant START = Instant.parse("2027-01-11T08:00:00Z");

    private final LocalCloud cloud = start(options().withBouncing("gone@example.org"));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        cloud.close();
    }

    @Test
    void spellsARequestAsApiGatewayDoes() throws Exception {
        var answer = send(request("/notes/caf%C3%A9?a=1&a=2&b=%20")
                .header("Cookie", "one=1; two=2")
                .header("X-Mixed-Case", "Kept")
                .GET());

        var event = Wire.read(answer.body());
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("seen=yes");
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("GET /notes/{id}");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&a=2&b=%20");
        assertThat(event.path("pathParameters").path("id").asText()).isEqualTo("café");
        assertThat(event.path("queryStringParameters").path("a").asText()).isEqualTo("1,2");
        assertThat(event.path("cookies").toString()).isEqualTo("[\"one=1\",\"two=2\"]");
        assertThat(event.path("headers").path("x-mixed-case").asText()).isEqualTo("Kept");
        assertThat(event.path("requestContext").path("timeEpoch").asLong()).isEqualTo(START.toEpochMilli());
        assertThat(event.path("requestContext").has("authorizer")).isFalse();
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void handsFormsOverInBase64() throws Exception {
        var answer = send(authorized("/notes/1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("bm9uZQ==")));

        var event = Wire.read(answer.body());
        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("requestContext")
                        .path("authorizer")
                        .path("jwt")
                        .path("claims")
                        .path("scope")
                        .asText())
                .isEqualTo("cohorts:read cohorts:write");
    }

    @Test
    void refusesWithTheWordsOfApiGateway() throws Exception {
        var unauthorized = send(request("/notes/1").POST(HttpRequest.BodyPublishers.ofString("{}")));
        var forgotten = send(request("/elsewhere").GET());
        var head = send(request("/notes/1").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(unauthorized.statusCode()).isEqualTo(401);
        assertThat(unauthorized.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(forgotten.statusCode()).isEqualTo(404);
        assertThat(forgotten.body()).isEqualTo("{\"message\":\"Not Found\"}");
        assertThat(head.statusCode()).isEqualTo(404);
    }

    @Test
    void leadsWhatWasWrittenThroughTheStreamToTheMailbox() throws Exception {
        post("{\"letters\": [\"lina@example.org\", \"walter@example.org\"]}");
        cloud.liveUntil(() -> cloud.mailbox().size() == 2);

        var mail = cloud.mailbox().of("lina@example.org").getFirst();
        assertThat(mail.subject()).isEqualTo("Bonjour à tous");
        assertThat(mail.open().text().strip()).isEqualTo("Hello lina@example.org");
        assertThat(mail.at()).isEqualTo(START);
    }

    @Test
    void parksWhatTheListenerNeverTakesAndDeliversTheRest() throws Exception {
        post("{\"letters\": [\"ana@example.org\", \"nobody@example.org\", \"zoe@example.org\"]}");
        cloud.liveUntil(() -> !cloud.deadLetters().parked().isEmpty());

        assertThat(cloud.deadLetters().parked())
                .extracting(dead -> dead.event()
                        .path("dynamodb")
                        .path("Keys")
                        .path("sk")
                        .path("S")
                        .asText())
                .contains("LETTER#nobody@example.org");
        assertThat(cloud.deadLetters().parked().getFirst().queue()).endsWith(":Unsent");
        assertThat(cloud.mailbox().of("ana@example.org")).hasSize(1);
    }

    @Test
    void publishesABounceToWhoeverListens() throws Exception {
        post("{\"letters\": [\"gone@example.org\"]}");
        cloud.liveUntil(() -> cloud.faults().invocations("BounceFunction") > 0);

        assertThat(cloud.counts().of("sns:Publish")).isEqualTo(1);
    }

    @Test
    void runsAMachineThatWaitsADayAndRetriesAFunctionThatCrashed() throws Exception {
        cloud.faults().crash("StepFunction", 1, Faults.Moment.AFTER_IT_RAN);

        post("{\"start\": \"one\", \"note\": \"lina\"}");
        cloud.liveUntil(() -> cloud.stepFunctions().executions().stream().noneMatch(Execution::isRunning));

        var execution = cloud.executions().getFirst();
        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(execution.output().map(JsonNode::toString).orElseThrow()).contains("2027-01-12T08:00:02Z");
        assertThat(cloud.faults().invocations("StepFunction")).isEqualTo(2);
    }

    @Test
    void cutsOffAFunctionThatNeverEndsAsLambdaDoes() throws Exception {
        post("{\"start\": \"one\", \"note\": \"forever\"}");
        cloud.liveUntil(() -> cloud.stepFunctions().executions().stream().noneMatch(Execution::isRunning));

        var execution = cloud.executions().getFirst();
        assertThat(execution.status()).isEqualTo(Status.FAILED);
        assertThat(execution.error()).contains("Sandbox.Timedout");
        assertThat(execution.cause().orElseThrow()).contains("Task timed out after 2.00 seconds");
    }

    @Test
    void startsWhatIsScheduledOnTheFirstWorkingDayOfTheMonthInItsZone() {
        cloud.liveUntil(() -> !cloud.stepFunctions().executions().isEmpty());

        assertThat(cloud.timeline().instant()).isEqualTo("2027-02-01T07:00:00Z");
        assertThat(cloud.executions().getFirst().input().path("note").asText()).isEqualTo("monthly");
    }

    @Test
    void countsWhatWouldBeOnTheBill() throws Exception {
        post("{\"letters\": [\"lina@example.org\"]}");
        cloud.liveUntil(() -> cloud.mailbox().size() == 1);

        assertThat(cloud.counts().of("dynamodb:PutItem")).isEqualTo(1);
        assertThat(cloud.counts().of("ses:SendEmail")).isEqualTo(1);
        assertThat(cloud.counts().of("apigateway:Request")).isEqualTo(1);
        assertThat(cloud.usage())
                .filteredOn(usage -> usage.function().id().equals("WriteFunction"))
                .allSatisfy(usage -> {
                    assertThat(usage.invocations()).isEqualTo(1);
                    assertThat(usage.gigabyteSeconds()).isPositive();
                });
    }

    @Test
    void knowsWhichFunctionCalled() throws Exception {
        post("{\"letters\": [\"lina@example.org\"]}");

        assertThat(cloud.counts().of("by WriteFunction dynamodb:PutItem")).isEqualTo(1);
        assertThat(cloud.counts().under("by SendFunction dynamodb:")).isZero();
    }

    @Test
    void showsAMailAsItsReaderSeesItAndNothingItsWriterSmuggledIn() throws Exception {
        post("{\"letters\": [\"lina@example.org\"]}");
        cloud.liveUntil(() -> cloud.mailbox().size() == 1);
        var id = cloud.mailbox().all().getFirst().id();

        assertThat(send(request("/mailbox?words=bonjour").GET()).body()).contains("lina@example.org", "Bonjour à tous");
        assertThat(send(request("/mailbox?words=%3Cscript%3E").GET()).body())
                .contains("0 mails")
                .doesNotContain("<script>");
        assertThat(send(request("/mailbox/" + id).GET()).body()).contains("Hello lina@example.org");
        assertThat(send(request("/mailbox/" + id + "/source").GET()).body()).startsWith("From: HR");
        assertThat(send(request("/mailbox/nothing").GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhereAMachineStandsAndWhatHappenedInIt() throws Exception {
        post("{\"start\": \"one\"}");

        assertThat(send(request("/executions").GET()).body()).contains("RUNNING", "Wait A Day");
        var arn = URLEncoder.encode(cloud.executions().getFirst().arn(), StandardCharsets.UTF_8);
        assertThat(send(request("/executions?arn=" + arn).GET()).body())
                .contains("ExecutionStarted", "WaitStateEntered");
    }

    @Test
    void saysClearlyThatAPortIsTaken() {
        assertThatThrownBy(() -> start(options().onPort(cloud.http().getPort())))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining("-Dlocal.port");
    }

    @Test
    void carriesWhatItDoesNotPlay() {
        assertThat(cloud.template().ignored()).containsExactly("AWS::CloudWatch::Alarm");
    }

    private static Options options() {
        return Options.inMemory(() -> Timeline.jumping(START));
    }

    private static LocalCloud start(Options options) {
        return LocalCloud.start(Path.of("src/test/resources/sample/template.yaml"), options, SampleServices::new);
    }

    private void post(String body) throws IOException, InterruptedException {
        var answer = send(authorized("/notes/1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + Organiser.TOKEN);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(cloud.http().resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
