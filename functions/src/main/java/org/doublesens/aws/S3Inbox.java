package org.doublesens.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.doublesens.program.Inbox;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/// Opens mails in the S3 bucket where Amazon SES lays them.
///
/// Two verbs, signed by the SDK's own signer: the whole S3 client would be the largest jar of the artifact.
final class S3Inbox implements Inbox {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final String region;
    private final URI bucket;

    /// @param bucket its address, without a slash at the end
    S3Inbox(SdkHttpClient http, AwsCredentialsProvider credentials, String region, URI bucket) {
        this.http = http;
        this.credentials = credentials;
        this.region = region;
        this.bucket = bucket;
    }

    @Override
    public Optional<byte[]> open(String key, int most) {
        var request = request(SdkHttpMethod.GET, key)
                .putHeader("Range", "bytes=0-" + (most - 1))
                .build();
        try {
            var answer = call(request);
            try (var body = answer.responseBody().<InputStream>map(it -> it).orElse(InputStream.nullInputStream())) {
                return switch (answer.httpResponse().statusCode()) {
                    case 200, 206 -> Optional.of(body.readNBytes(most));
                    // An empty object has no first octet.
                    case 416 -> Optional.of(new byte[0]);
                    case 404 -> Optional.empty();
                    default -> throw refused(answer);
                };
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void discard(String key) {
        try {
            var answer = call(request(SdkHttpMethod.DELETE, key).build());
            answer.responseBody().ifPresent(body -> body.abort());
            if (answer.httpResponse().statusCode() >= 300
                    && answer.httpResponse().statusCode() != 404) {
                throw refused(answer);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SdkHttpRequest.Builder request(SdkHttpMethod method, String key) {
        return SdkHttpRequest.builder().method(method).uri(URI.create(bucket + "/" + key));
    }

    private HttpExecuteResponse call(SdkHttpRequest request) throws IOException {
        return http.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed(request).request())
                        .build())
                .call();
    }

    private SignedRequest signed(SdkHttpRequest request) {
        return SIGNER.sign(sign -> sign.identity(credentials.resolveCredentials())
                .request(request)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false));
    }

    private static IllegalStateException refused(HttpExecuteResponse answer) {
        return new IllegalStateException("S3 answered " + answer.httpResponse().statusCode());
    }
}
