package org.doublesens.matching.solver;

import java.util.Arrays;

/// A growing list of integers without boxes.
final class IntegerList {
    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void clear() {
        size = 0;
    }

    int takeLast() {
        return numbers[--size];
    }

    int get(int place) {
        return numbers[place];
    }

    void sortFrom(int place) {
        Arrays.sort(numbers, place, size);
    }

    int[] copy() {
        return Arrays.copyOf(numbers, size);
    }

    int size() {
        return size;
    }
}
