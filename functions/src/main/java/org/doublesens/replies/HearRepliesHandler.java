package org.doublesens.replies;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Errand;
import org.doublesens.lambda.Metrics;
import org.doublesens.lambda.Notifications;
import org.doublesens.lambda.Services;

/// The door to [HearReplies]; Amazon SES knocks here through its topic for every mail it laid into the bucket.
public final class HearRepliesHandler implements RequestStreamHandler {
    private final Services services;

    public HearRepliesHandler() {
        this(AwsServices.fromEnvironment());
    }

    public HearRepliesHandler(Services services) {
        this.services = services;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        for (var notification : Notifications.read(input)) {
            if (Arrival.isOne(notification)) {
                var hearing = new HearReplies(new Errand(services)).hear(Arrival.of(notification));
                context.getLogger().log("A reply was heard: " + hearing, LogLevel.INFO);
                Metrics.write(context.getLogger(), services.clock().instant(), Map.of("Replies" + named(hearing), 1L));
            }
        }
    }

    private static String named(Hearing hearing) {
        return switch (hearing) {
            case ACTED, NOTHING_ASKED -> "Understood";
            case PUZZLED -> "NotUnderstood";
            case IGNORED -> "Ignored";
            case HEARD_BEFORE, GONE -> "Repeated";
        };
    }
}
