package org.doublesens.program;

/// The fake keeps the same promises as the table.
final class MemoryIdempotencyTest implements IdempotencyContract {
    @Override
    public Idempotency idempotency() {
        return new MemoryIdempotency();
    }
}
