package org.doublesens.pages;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The time zones people choose from, by continent.
public final class Zones {
    private static final List<String> SHOWN =
            List.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    /// Zone ids by continent, both in alphabetical order.
    public static final Map<String, List<String>> CONTINENTS = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> SHOWN.contains(continent(zone)))
            .sorted()
            .collect(Collectors.groupingBy(Zones::continent, TreeMap::new, Collectors.toUnmodifiableList()));

    private Zones() {}

    public static boolean knows(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    /// Whether the zone stands under a continent; `UTC` is known and does not.
    public static boolean lists(String zone) {
        return CONTINENTS.getOrDefault(continent(zone), List.of()).contains(zone);
    }

    /// `America/Argentina/Buenos_Aires` reads `Argentina / Buenos Aires`.
    public static String city(String zone) {
        return zone.substring(zone.indexOf('/') + 1).replace("/", " / ").replace('_', ' ');
    }

    private static String continent(String zone) {
        var slash = zone.indexOf('/');
        return slash < 0 ? zone : zone.substring(0, slash);
    }
}
