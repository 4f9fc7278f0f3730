package org.doublesens.roster;

import org.doublesens.program.Problem;

/// Where in the roster somebody stands, so that a mistake can be found again.
public interface Row {
    /// What is wrong with one field of this row, such as `email`.
    Problem problem(String field, String code, String detail);

    /// As whoever wrote the roster calls this row: `row 12`, or `/people/3`.
    String name();
}
