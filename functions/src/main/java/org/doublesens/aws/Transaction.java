package org.doublesens.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.doublesens.program.Change;
import org.doublesens.program.Conflict;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Commits the lines of one unit, all or none.
///
/// What is kept already needs no keeping, and a gate that is not there needs no bell: such lines are dropped and
/// the rest goes on. A line about something rewritten meanwhile is a [Conflict]. Two transactions that only
/// brushed against each other are tried again.
final class Transaction {
    private static final int MOST_TRIES = 8;

    private final DynamoDbClient client;
    private final Writes writes;

    Transaction(DynamoDbClient client, Writes writes) {
        this.client = client;
        this.writes = writes;
    }

    void commit(List<Change> lines) {
        var rest = lines;
        for (var tries = 1; !rest.isEmpty(); tries++) {
            try {
                var items = rest.stream().map(writes::write).toList();
                client.transactWriteItems(transaction -> transaction.transactItems(items));
                return;
            } catch (TransactionCanceledException cancelled) {
                rest = withoutTheNeedless(rest, cancelled);
                if (tries == MOST_TRIES) {
                    throw cancelled;
                }
                breathe(tries);
            }
        }
    }

    private static List<Change> withoutTheNeedless(List<Change> lines, TransactionCanceledException cancelled) {
        var needed = new ArrayList<Change>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!refused(cancelled.cancellationReasons().get(at), cancelled)) {
                needed.add(line);
            } else if (line instanceof Change.Update(var entry)) {
                throw new Conflict(entry.getClass().getSimpleName() + " " + entry.id());
            }
        }
        return needed;
    }

    private static boolean refused(CancellationReason reason, TransactionCanceledException cancelled) {
        return switch (reason.code()) {
            case "ConditionalCheckFailed" -> true;
            case "None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" -> false;
            default -> throw cancelled;
        };
    }

    private static void breathe(int tries) {
        if (tries > 1) {
            LockSupport.parkNanos(Duration.ofMillis(10L << tries).toNanos());
        }
    }
}
