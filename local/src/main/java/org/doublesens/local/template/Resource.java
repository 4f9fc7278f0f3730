package org.doublesens.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/// A resource of the template, its intrinsics worked out.
public record Resource(String id, String type, JsonNode properties) {}
