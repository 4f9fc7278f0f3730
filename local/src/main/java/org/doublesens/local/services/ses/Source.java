package org.doublesens.local.services.ses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Where a mail's source waits until somebody opens it.
public sealed interface Source {

    byte[] bytes();

    /// In memory, deflated.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two sources; mails are compared by their ids
    record Packed(byte[] deflated) implements Source {
        static Packed of(byte[] source) {
            var packed = new ByteArrayOutputStream(source.length / 3);
            try (var deflater = new DeflaterOutputStream(packed)) {
                deflater.write(source);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Packed(packed.toByteArray());
        }

        @Override
        public byte[] bytes() {
            try (var inflater = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
                return inflater.readAllBytes();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /// In a file that any mail program opens.
    record Filed(Path file) implements Source {
        @Override
        public byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
