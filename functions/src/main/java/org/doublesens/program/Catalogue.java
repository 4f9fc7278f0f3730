package org.doublesens.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The skills people choose from, in the order the form shows them.
public final class Catalogue {
    private static final Map<Context, Catalogue> SHIPPED = Map.of(
            Context.COMPANY, new Catalogue(read("company")),
            Context.ENTREPRENEURS, new Catalogue(joined(read("entrepreneurs"), read("company"))));

    private final Map<Skill, CatalogueEntry> entries;

    private Catalogue(List<CatalogueEntry> entries) {
        var ordered = new LinkedHashMap<Skill, CatalogueEntry>();
        entries.forEach(entry -> ordered.put(entry.skill(), entry));
        this.entries = Collections.unmodifiableMap(ordered);
    }

    /// What ships for a context.
    public static Catalogue of(Context context) {
        return Objects.requireNonNull(SHIPPED.get(context));
    }

    /// This catalogue with a cohort's own skills behind it; the same code takes the cohort's label.
    public Catalogue with(List<CatalogueEntry> own) {
        return own.isEmpty() ? this : new Catalogue(joined(entries(), own));
    }

    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    public boolean knows(Skill skill) {
        return entries.containsKey(skill);
    }

    /// The label people read; the code itself where the catalogue no longer has it.
    public String label(Skill skill, Language language) {
        var entry = entries.get(skill);
        return entry == null ? skill.code() : entry.label(language);
    }

    private static List<CatalogueEntry> joined(List<CatalogueEntry> first, List<CatalogueEntry> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<CatalogueEntry> read(String name) {
        var resource = "/catalogue/" + name + ".tsv";
        try (var stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Catalogue::entry).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CatalogueEntry entry(String line) {
        var cells = line.split("\t", -1);
        return new CatalogueEntry(new Skill(cells[0]), cells[1], cells[2]);
    }
}
