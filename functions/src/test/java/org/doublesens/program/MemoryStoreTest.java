package org.doublesens.program;

/// The fake keeps the same promises as the table.
final class MemoryStoreTest implements ProgramStoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    public ProgramStore store() {
        return store;
    }
}
