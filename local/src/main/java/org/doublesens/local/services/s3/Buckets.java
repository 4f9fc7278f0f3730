package org.doublesens.local.services.s3;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Everything that lies in buckets, in memory.
public final class Buckets {
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    public void put(String bucket, String key, byte[] content) {
        objects.put(bucket + "/" + key, content.clone());
    }

    public int size() {
        return objects.size();
    }

    Optional<byte[]> get(String bucketAndKey) {
        return Optional.ofNullable(objects.get(bucketAndKey));
    }

    void delete(String bucketAndKey) {
        objects.remove(bucketAndKey);
    }
}
