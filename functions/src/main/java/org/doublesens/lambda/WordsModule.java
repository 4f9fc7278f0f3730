package org.doublesens.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.doublesens.program.CohortId;
import org.doublesens.program.Deed;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Recipient;
import org.doublesens.program.Skill;
import org.doublesens.program.WayOut;
import org.doublesens.program.Words;

/// How the program's words look in JSON: ids and skills as plain strings, sealed families with their `kind`.
final class WordsModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    WordsModule() {
        text(CohortId.class, CohortId::value, CohortId::new);
        text(ParticipantId.class, ParticipantId::value, ParticipantId::new);
        text(PairId.class, PairId::value, PairId::new);
        text(Skill.class, Skill::code, Skill::new);
        family(Words.class);
        family(Deed.class);
        family(Recipient.class);
        family(WayOut.class);
    }

    private <T> void text(Class<T> type, Function<T, String> spoken, Function<String, T> heard) {
        addSerializer(type, new TextSerializer<>(type, spoken));
        addDeserializer(type, new TextDeserializer<>(type, heard));
        addKeySerializer(type, new KeySerializer<>(type, spoken));
        addKeyDeserializer(type, new Keys<>(heard));
    }

    private void family(Class<?> sealed) {
        setMixInAnnotation(sealed, Json.Kind.class);
        for (var member : sealed.getPermittedSubclasses()) {
            registerSubtypes(new NamedType(member, member.getSimpleName()));
        }
    }

    private static final class TextSerializer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<T, String> spoken;

        TextSerializer(Class<T> type, Function<T, String> spoken) {
            super(type);
            this.spoken = spoken;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(spoken.apply(value));
        }
    }

    private static final class KeySerializer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<T, String> spoken;

        KeySerializer(Class<T> type, Function<T, String> spoken) {
            super(type);
            this.spoken = spoken;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(spoken.apply(value));
        }
    }

    private static final class TextDeserializer<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> heard;

        TextDeserializer(Class<T> type, Function<String, T> heard) {
            super(type);
            this.heard = heard;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return heard.apply(parser.getValueAsString());
        }
    }

    private static final class Keys<T> extends KeyDeserializer {
        private final Function<String, T> heard;

        Keys(Function<String, T> heard) {
            this.heard = heard;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return heard.apply(key);
        }
    }
}
