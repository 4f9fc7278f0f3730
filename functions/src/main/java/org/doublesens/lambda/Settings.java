package org.doublesens.lambda;

import java.net.URI;

/// What the operator chose at deployment.
///
/// @param site        where people's links lead, without a slash at the end
/// @param from        the address letters come from
/// @param replyDomain the domain that takes replies; empty where replies are not read
/// @param organisationClaim what HR's tokens name their organisation by; empty where all belong to one
public record Settings(URI site, String from, String replyDomain, String organisationClaim) {}
