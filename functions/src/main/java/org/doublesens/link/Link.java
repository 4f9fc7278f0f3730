package org.doublesens.link;

import java.time.Instant;
import org.doublesens.program.CohortId;

/// What a signed link says.
///
/// @param holder  a participant's id, or `organiser`, or `reader-…`: the key of a recipient
/// @param subject what it is about, as its purpose tells; may be empty
public record Link(CohortId cohort, String holder, Purpose purpose, String subject, Instant expires) {}
