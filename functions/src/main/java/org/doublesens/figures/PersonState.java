package org.doublesens.figures;

import java.util.Locale;
import org.doublesens.program.Participant;

/// How far somebody has come, as far as HR sees it: who pledged and who still thinks are told apart nowhere.
public enum PersonState {
    INVITED,
    SILENT,
    ANSWERED,
    WAITING,
    PAIRED,
    LEFT,
    ERASED;

    public static PersonState of(Participant person) {
        return switch (person.standing()) {
            case INVITED -> INVITED;
            case SILENT -> SILENT;
            case ANSWERED, PLEDGED -> ANSWERED;
            case WAITING -> WAITING;
            case PAIRED -> PAIRED;
            case LEFT -> LEFT;
            case ERASED -> ERASED;
        };
    }

    /// As in the API and in a style sheet.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
