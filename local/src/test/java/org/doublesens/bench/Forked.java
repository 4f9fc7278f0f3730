package org.doublesens.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A main class in a virtual machine of its own, and the numbers it prints as `name=number`.
final class Forked {
    private Forked() {}

    static Map<String, Double> run(Class<?> main, List<String> options, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s %s failed: %s".formatted(main, List.of(arguments), said));
            }
            return numbers(said);
        } catch (IOException failure) {
            throw new IllegalStateException("no virtual machine starts", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, Double> numbers(String said) {
        var numbers = new TreeMap<String, Double>();
        said.lines().filter(line -> line.contains("=")).forEach(line -> {
            var parts = line.split("=", 2);
            numbers.put(parts[0].strip(), Double.valueOf(parts[1].strip()));
        });
        return numbers;
    }

    static void say(String name, double number) {
        System.out.println(name + "=" + number);
    }
}
