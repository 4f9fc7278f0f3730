package org.doublesens.local.states;

/// The account and region that the local cloud plays, as they stand in every ARN.
public record Account(String region, String id) {

    String stateMachine(String name) {
        return "arn:aws:states:%s:%s:stateMachine:%s".formatted(region, id, name);
    }

    String execution(String machine, String name) {
        return "arn:aws:states:%s:%s:execution:%s:%s".formatted(region, id, machine, name);
    }

    String function(String nameOrArn) {
        return nameOrArn.startsWith("arn:")
                ? nameOrArn
                : "arn:aws:lambda:%s:%s:function:%s".formatted(region, id, nameOrArn);
    }

    String role(String machine) {
        return "arn:aws:iam::%s:role/%s".formatted(id, machine);
    }
}
