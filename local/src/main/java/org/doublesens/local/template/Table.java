package org.doublesens.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/// A DynamoDB table as CloudFormation describes it.
public record Table(String id, String name, JsonNode properties) {
    public boolean streams() {
        return properties.has("StreamSpecification");
    }
}
