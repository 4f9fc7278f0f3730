package org.doublesens.matching.proof;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.matching.Certificate.Price;
import org.doublesens.matching.Person;

/// The prices of a certificate, looked up by place.
final class Prices {
    private final Map<Key, Long> prices = new HashMap<>();
    private final List<Price> all;

    Prices(List<Price> all) {
        this.all = all;
        all.forEach(price -> prices.put(new Key(price.junior(), price.person(), price.place()), price.price()));
    }

    long of(boolean junior, Person person, int place) {
        return prices.getOrDefault(new Key(junior, person.id(), place), 0L);
    }

    BigInteger sum() {
        return all.stream().map(Price::price).map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    boolean anyNegative() {
        return all.stream().anyMatch(price -> price.price() < 0);
    }

    private record Key(boolean junior, String person, int place) {}
}
