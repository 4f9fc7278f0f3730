package org.doublesens.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the HTTP API's routes among the events of the functions.
final class RouteReader {
    private final List<Resource> resources;

    RouteReader(List<Resource> resources) {
        this.resources = resources;
    }

    List<Route> routes() {
        return resources.stream()
                .filter(resource -> resource.type().equals("AWS::Serverless::Function"))
                .flatMap(this::routes)
                .toList();
    }

    private Stream<Route> routes(Resource function) {
        return function.properties()
                .path("Events")
                .valueStream()
                .filter(event -> event.path("Type").asText().equals("HttpApi"))
                .map(event -> route(function.id(), event.path("Properties")));
    }

    private Route route(String function, JsonNode event) {
        var authorizer = event.path("Auth").path("Authorizer").asText(standard(event));
        var scopes = new ArrayList<String>();
        event.path("Auth").path("AuthorizationScopes").forEach(scope -> scopes.add(scope.asText()));
        return new Route(
                event.path("Method").asText("ANY"),
                event.path("Path").asText("$default"),
                function,
                !authorizer.equals("NONE"),
                scopes);
    }

    private String standard(JsonNode event) {
        return resources.stream()
                .filter(resource -> resource.type().equals("AWS::Serverless::HttpApi"))
                .map(api ->
                        api.properties().path("Auth").path("DefaultAuthorizer").asText("NONE"))
                .findFirst()
                .orElse("NONE");
    }
}
