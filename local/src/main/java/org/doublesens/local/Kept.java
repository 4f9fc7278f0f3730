package org.doublesens.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.doublesens.local.kept.Bookmarks;
import org.doublesens.local.kept.DataFolder;
import org.doublesens.local.services.dynamodb.DeadLetters;
import org.doublesens.local.services.ses.MailFolder;
import org.doublesens.local.services.ses.Mailbox;
import org.doublesens.local.states.JournalFile;
import org.doublesens.local.states.StepFunctions;
import org.jspecify.annotations.Nullable;

/// What a local cloud keeps beside its machines: in memory for as long as it runs, or in a folder that it finds again.
sealed interface Kept extends AutoCloseable {

    /// @param began so that no two folders hand out the same tokens
    static Kept in(Options options, Instant began) {
        return switch (options.storage()) {
            case Options.Storage.Memory() -> new InMemory(new Random(options.seed()));
            case Options.Storage.Folder(var path) -> InFolder.at(path, options.seed() ^ began.toEpochMilli());
        };
    }

    /// Where DynamoDB Local keeps its tables; null for memory.
    @Nullable
    Path tables();

    Mailbox mailbox();

    DeadLetters deadLetters();

    /// How far somebody got.
    Bookmarks bookmarks(String whose);

    RandomGenerator chance();

    /// When something happened last, before this start.
    Optional<Instant> latest();

    /// Leads the machines to where they stood.
    void resume(StepFunctions stepFunctions);

    @Override
    void close();

    /// Nothing outlives the process.
    record InMemory(RandomGenerator chance) implements Kept {
        @Override
        public @Nullable Path tables() {
            return null;
        }

        @Override
        public Mailbox mailbox() {
            return Mailbox.inMemory();
        }

        @Override
        public DeadLetters deadLetters() {
            return DeadLetters.inMemory();
        }

        @Override
        public Bookmarks bookmarks(String whose) {
            return Bookmarks.inMemory();
        }

        @Override
        public Optional<Instant> latest() {
            return Optional.empty();
        }

        @Override
        public void resume(StepFunctions stepFunctions) {}

        @Override
        public void close() {}
    }

    /// Everything is in the folder before anybody acts on it.
    record InFolder(DataFolder folder, JournalFile journal, Mailbox mailbox, DeadLetters deadLetters) implements Kept {
        static InFolder at(Path path, long seed) {
            var folder = DataFolder.at(path);
            try {
                return new InFolder(
                        folder,
                        new JournalFile(folder.journal("executions"), seed),
                        Mailbox.in(new MailFolder(folder.folder("mails"), folder.lines("mails"))),
                        DeadLetters.in(folder.lines("dead-letters")));
            } catch (RuntimeException unreadable) {
                folder.close();
                throw unreadable;
            }
        }

        @Override
        public Path tables() {
            return folder.path();
        }

        @Override
        public Bookmarks bookmarks(String whose) {
            return folder.bookmarks(whose);
        }

        @Override
        public RandomGenerator chance() {
            return journal.chance();
        }

        @Override
        public Optional<Instant> latest() {
            return journal.latest();
        }

        @Override
        public void resume(StepFunctions stepFunctions) {
            journal.resume(stepFunctions);
        }

        @Override
        public void close() {
            folder.close();
        }
    }
}
