package org.doublesens.program;

/// One step of the program: load, decide, save.
public interface Stage<Q extends Record, R extends Record> {
    R run(Q request);
}
