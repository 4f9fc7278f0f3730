package org.doublesens.gates;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Json;
import org.doublesens.lambda.Metrics;
import org.doublesens.lambda.Services;

/// The scheduler's door to [CheckEverybody]; what it finds becomes the metrics that alarms watch.
public final class CheckEverybodyHandler implements RequestStreamHandler {
    private final CheckEverybody check;
    private final InstantSource clock;

    public CheckEverybodyHandler() {
        this(AwsServices.fromEnvironment());
    }

    public CheckEverybodyHandler(Services services) {
        this.check = new CheckEverybody(services.store(), services.clock());
        this.clock = services.clock();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var found = check.run(new CheckEverybody.Request());
        Metrics.write(
                context.getLogger(),
                clock.instant(),
                Map.of("PeopleInSilence", (long) found.silent(), "OldestOverdueHours", found.overdueHours()));
        Json.write(output, found);
    }
}
