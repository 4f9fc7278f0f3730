package org.doublesens.local;

import java.util.Properties;

/// What the person before the terminal wants otherwise, said as `-Dname=value`; an empty value says nothing.
public final class Wishes {
    private final Properties properties;

    public Wishes(Properties properties) {
        this.properties = properties;
    }

    public String text(String name, String standard) {
        var value = properties.getProperty(name, standard).strip();
        return value.isEmpty() ? standard : value;
    }

    /// @throws Unfulfillable if it is neither `true` nor `false`
    public boolean flag(String name) {
        return switch (text(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw new Unfulfillable(name, other, "true or false");
        };
    }

    /// @throws Unfulfillable if it is not a whole number within the bounds
    public int whole(String name, int standard, int least, int most) {
        var wanted = "a whole number from %d to %d".formatted(least, most);
        var value = text(name, Integer.toString(standard));
        try {
            var number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw new Unfulfillable(name, value, wanted);
        }
        throw new Unfulfillable(name, value, wanted);
    }

    /// @throws Unfulfillable if it is not a number above zero
    public double positive(String name, double standard) {
        var value = text(name, Double.toString(standard));
        try {
            var number = Double.parseDouble(value);
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw new Unfulfillable(name, value, "a number above zero");
        }
        throw new Unfulfillable(name, value, "a number above zero");
    }
}
