package org.doublesens.local.template;

import java.util.List;
import java.util.Locale;

/// What becomes of mail that comes in: laid into a bucket, and told to a topic.
///
/// @param recipients the domains or addresses it is for, in lower case
/// @param prefix     the beginning of every key in the bucket
public record ReceiptRule(List<String> recipients, String bucket, String prefix, String topic) {
    public ReceiptRule {
        recipients = recipients.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    }

    /// A domain takes all its addresses; an address takes those with a label, too.
    public boolean takes(String address) {
        var bare = address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
        return recipients.contains(bare.substring(bare.lastIndexOf('@') + 1)) || recipients.contains(bare);
    }
}
