package org.doublesens.local.template;

/// The template names something that is not there.
public final class BrokenTemplate extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// `what` is wrong with the resource of this id.
    public BrokenTemplate(String id, String what) {
        super("%s of template.yaml: %s".formatted(id, what));
    }
}
