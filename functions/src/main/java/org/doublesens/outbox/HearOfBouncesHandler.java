package org.doublesens.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Notifications;
import org.doublesens.lambda.Services;

/// The notification topic's door to [HearOfBounces].
public final class HearOfBouncesHandler implements RequestStreamHandler {
    private final HearOfBounces hearing;

    public HearOfBouncesHandler() {
        this(AwsServices.fromEnvironment());
    }

    public HearOfBouncesHandler(Services services) {
        this.hearing = new HearOfBounces(services.store(), services.clock());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        for (var event : Notifications.read(input)) {
            MailEvent.of(event).addresses().forEach(hearing::stop);
        }
    }
}
