package org.doublesens.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doublesens.local.template.Route;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private final RouteTable routes = new RouteTable(Stream.of(
                    "ANY /cohorts/{cohortId}/{proxy+}",
                    "GET /cohorts/{cohortId}",
                    "ANY /cohorts/{cohortId}",
                    "GET /cohorts/catalogue")
            .map(key -> key.split(" "))
            .map(key -> new Route(key[0], key[1], key[0] + key[1], false, List.of()))
            .toList());

    @Test
    void prefersFixedSegmentsToHoles() {
        assertThat(function("GET", "/cohorts/catalogue")).isEqualTo("GET/cohorts/catalogue");
    }

    @Test
    void prefersAMethodToAnyMethod() {
        assertThat(function("GET", "/cohorts/spring")).isEqualTo("GET/cohorts/{cohortId}");
        assertThat(function("DELETE", "/cohorts/spring")).isEqualTo("ANY/cohorts/{cohortId}");
    }

    @Test
    void handsTheRestOfThePathToAGreedyHole() {
        var match = routes.find("POST", "/cohorts/spring/matches/approve").orElseThrow();

        assertThat(match.parameters()).isEqualTo(Map.of("cohortId", "spring", "proxy", "matches/approve"));
    }

    @Test
    void findsNothingForAPathNobodyDeclared() {
        assertThat(routes.find("GET", "/cohorts")).isEmpty();
        assertThat(routes.find("GET", "/cohorts/")).isEmpty();
    }

    private String function(String method, String path) {
        return routes.find(method, path).orElseThrow().route().function();
    }
}
