package org.doublesens.exchanges;

import org.doublesens.program.Session;

/// A session, with all that is kept of its pair.
record SessionFile(PairFile pair, Session session) {}
