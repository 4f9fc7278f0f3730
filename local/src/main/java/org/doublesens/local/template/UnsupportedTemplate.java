package org.doublesens.local.template;

/// The template asks for something that this laptop cannot play.
public final class UnsupportedTemplate extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsupportedTemplate(String what) {
        super("the local cloud does not know " + what + " of template.yaml");
    }
}
