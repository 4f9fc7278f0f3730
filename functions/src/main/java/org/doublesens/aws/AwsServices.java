package org.doublesens.aws;

import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.Settings;
import org.doublesens.link.KeyRing;
import org.doublesens.program.Conductor;
import org.doublesens.program.Courier;
import org.doublesens.program.Idempotency;
import org.doublesens.program.Inbox;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sfn.SfnClient;

/// The services of one function on AWS, wired by hand and made when first asked for.
public final class AwsServices implements Services {
    private final Environment environment;
    private final InstantSource clock;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final WorkingDays workingDays = new FrenchWorkingDays();
    private final Once<DynamoDbClient> dynamo = new Once<>(this::makeDynamo);
    private final Once<ProgramStore> store = new Once<>(this::makeStore);
    private final Once<Conductor> conductor = new Once<>(this::makeConductor);
    private final Once<Courier> courier = new Once<>(this::makeCourier);
    private final Once<KeyRing> keys = new Once<>(this::makeKeys);

    private AwsServices(Environment environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /// The services of this process, from the variables Lambda set.
    public static AwsServices fromEnvironment() {
        return new AwsServices(Environment.ofThisProcess(), Clock.systemUTC());
    }

    public static AwsServices from(Map<String, String> variables, InstantSource clock) {
        return new AwsServices(new Environment(variables), clock);
    }

    @Override
    public ProgramStore store() {
        return store.get();
    }

    @Override
    public Idempotency idempotency() {
        return new DynamoDbIdempotency(dynamo.get(), environment.required("IDEMPOTENCY_TABLE"));
    }

    @Override
    public Conductor conductor() {
        return conductor.get();
    }

    @Override
    public Courier courier() {
        return courier.get();
    }

    @Override
    public Inbox inbox() {
        var region = Region.of(environment.required("AWS_REGION"));
        var name = environment.required("INBOX_BUCKET");
        var address = environment
                .endpoint("S3")
                .map(endpoint -> URI.create(endpoint + "/" + name))
                .orElseGet(() -> URI.create("https://%s.s3.%s.%s"
                        .formatted(
                                name, region.id(), region.metadata().partition().dnsSuffix())));
        return new S3Inbox(http, credentials(), region.id(), address);
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public KeyRing keys() {
        return keys.get();
    }

    @Override
    public WorkingDays workingDays() {
        return workingDays;
    }

    @Override
    public Settings settings() {
        return new Settings(
                URI.create(environment.optional("SITE").orElse("")),
                environment.optional("FROM_ADDRESS").orElse(""),
                environment.optional("REPLY_DOMAIN").orElse(""),
                environment.optional("ORGANISATION_CLAIM").orElse(""));
    }

    private DynamoDbClient makeDynamo() {
        return configured(DynamoDbClient.builder().httpClient(http), "DYNAMODB").build();
    }

    private ProgramStore makeStore() {
        return new DynamoDbProgramStore(dynamo.get(), environment.required("TABLE"));
    }

    private Conductor makeConductor() {
        var client = configured(SfnClient.builder().httpClient(http), "SFN").build();
        return new StepFunctionsConductor(client, environment);
    }

    private Courier makeCourier() {
        var client = configured(SesV2Client.builder().httpClient(http), "SESV2").build();
        return new SesCourier(client, environment.optional("CONFIGURATION_SET"));
    }

    private KeyRing makeKeys() {
        return new StoredKeyRing(dynamo.get(), environment.required("TABLE"), clock);
    }

    private <B extends AwsClientBuilder<B, ?>> B configured(B builder, String service) {
        environment.endpoint(service).ifPresent(builder::endpointOverride);
        builder.credentialsProvider(credentials());
        return builder.region(Region.of(environment.required("AWS_REGION")));
    }

    private AwsCredentialsProvider credentials() {
        return environment
                .optional("AWS_ACCESS_KEY_ID")
                .<AwsCredentialsProvider>map(this::credentials)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    private StaticCredentialsProvider credentials(String id) {
        var secret = environment.required("AWS_SECRET_ACCESS_KEY");
        return StaticCredentialsProvider.create(environment
                .optional("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret)));
    }
}
