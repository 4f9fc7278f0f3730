package org.doublesens.outbox;

import org.doublesens.aws.AwsServices;
import org.doublesens.aws.Keys;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StreamHandler;
import org.doublesens.link.LinkSigner;
import org.doublesens.program.Letter;

/// The stream's door to [SendLetter]: knocks for every letter that is written or freed.
public final class SendLettersHandler extends StreamHandler {
    public SendLettersHandler() {
        this(AwsServices.fromEnvironment());
    }

    public SendLettersHandler(Services services) {
        this(new SendLetter(
                services.store(),
                services.courier(),
                services.clock(),
                new LinkSigner(services.keys()),
                services.settings(),
                services.workingDays()));
    }

    private SendLettersHandler(SendLetter sender) {
        super((partition, sort) -> sender.send(Keys.cohortOf(partition), Keys.idOf(Letter.class, sort)));
    }
}
