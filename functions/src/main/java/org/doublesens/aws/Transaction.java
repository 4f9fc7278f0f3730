package org.doublesens.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.doublesens.program.Change;
import org.doublesens.program.Conflict;
import org.doublesens.program.Entry;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

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
                write(rest);
                return;
            } catch (TransactionCanceledException cancelled) {
                rest = withoutTheNeedless(rest, cancelled);
                giveUp(tries, cancelled);
            } catch (TransactionConflictException brushed) {
                giveUp(tries, brushed);
            }
            breathe(tries);
        }
    }

    /// One line alone needs no transaction, which costs twice.
    private void write(List<Change> lines) {
        if (lines.size() == 1) {
            writeAlone(lines.getFirst());
            return;
        }
        var items = lines.stream().map(writes::write).toList();
        client.transactWriteItems(transaction -> transaction.transactItems(items));
    }

    private void writeAlone(Change line) {
        try {
            new SingleWrite(client).write(writes.write(line));
        } catch (ConditionalCheckFailedException needlessOrLate) {
            if (line instanceof Change.Update(var entry)) {
                throw conflict(entry);
            }
        }
    }

    private static void giveUp(int tries, DynamoDbException last) {
        if (tries == MOST_TRIES) {
            throw last;
        }
    }

    private static List<Change> withoutTheNeedless(List<Change> lines, TransactionCanceledException cancelled) {
        var needed = new ArrayList<Change>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!refused(cancelled.cancellationReasons().get(at), cancelled)) {
                needed.add(line);
            } else if (line instanceof Change.Update(var entry)) {
                throw conflict(entry);
            }
        }
        return needed;
    }

    private static Conflict conflict(Entry entry) {
        return new Conflict(entry.getClass().getSimpleName() + " " + entry.id());
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
