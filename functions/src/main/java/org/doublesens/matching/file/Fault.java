package org.doublesens.matching.file;

/// One mistake in a file, with the place where it stands.
///
/// @param place such as `row 4, column wishes` or `/people/2/wishes/0/level`
record Fault(String place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
