package org.doublesens.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.doublesens.aws.AwsServices;
import org.doublesens.aws.Keys;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StreamHandler;
import org.doublesens.program.Letter;

/// The stream's door to the postman's [Trip]: knocks for every letter that is written or freed.
public final class SendLettersHandler extends StreamHandler {
    public SendLettersHandler() {
        this(AwsServices.fromEnvironment());
    }

    public SendLettersHandler(Services services) {
        super(letters -> {
            var trip = new Trip(services);
            letters.stream()
                    .collect(groupingBy(
                            letter -> Keys.cohortOf(letter.partition()), mapping(SendLettersHandler::id, toList())))
                    .forEach(trip::gather);
            return letter -> trip.send(Keys.cohortOf(letter.partition()), id(letter));
        });
    }

    private static String id(Changed letter) {
        return Keys.idOf(Letter.class, letter.sort());
    }
}
