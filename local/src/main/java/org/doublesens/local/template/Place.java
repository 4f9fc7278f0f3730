package org.doublesens.local.template;

/// Where the template is deployed: the account, the region and the stack that its pseudo parameters name.
public record Place(String account, String region, String stack, String apiEndpoint) {
    static final String API_ID = "local";

    /// The account of DynamoDB Local's own names.
    public static final String ACCOUNT = "000000000000";

    public static Place local(String apiEndpoint) {
        return new Place(ACCOUNT, "eu-west-3", "double-sens", apiEndpoint);
    }

    String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
    }

    /// Says the addresses that CloudFormation would spell for API Gateway as the one that answers here.
    String atHome(String text) {
        return text.replace("https://%s.execute-api.%s.amazonaws.com".formatted(API_ID, region), apiEndpoint);
    }
}
