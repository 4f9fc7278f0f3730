package org.doublesens.program;

/// What names one entry in its cohort.
public record EntryKey(Class<? extends Entry> kind, String id) {
    public static EntryKey of(Entry entry) {
        return new EntryKey(entry.getClass(), entry.id());
    }
}
