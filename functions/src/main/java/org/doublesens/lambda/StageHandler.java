package org.doublesens.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.doublesens.program.Stage;

/// Lambda's door to a stage: JSON in, JSON out.
public abstract class StageHandler<Q extends Record, R extends Record> implements RequestStreamHandler {
    private final Class<Q> request;
    private final Stage<Q, R> stage;

    protected StageHandler(Class<Q> request, Stage<Q, R> stage) {
        this.request = request;
        this.stage = stage;
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Json.write(output, stage.run(Json.read(input, request)));
    }
}
