package org.doublesens.local.states.query;

/// An expression of a state did not give a usable value.
public final class EvaluationFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    /// `reason` is AWS's sentence about it, without the one that names the state.
    public EvaluationFailed(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
