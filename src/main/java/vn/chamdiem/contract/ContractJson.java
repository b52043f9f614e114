package vn.chamdiem.contract;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import vn.chamdiem.criteria.CriterionCode;

/**
 * Writes the published JSON: the same bytes for the same thing, whichever door it leaves by.
 *
 * <p>Its form is held by the schemas in {@code static/schema/}. Points are exact numbers without trailing zeros; what is
 * absent is {@code null}, never 0.
 */
public final class ContractJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule()
                    .addSerializer(CriterionCode.class, ToStringSerializer.instance)
                    .addSerializer(BigDecimal.class, new ExactNumber()))
            .build();

    private ContractJson() {}

    /** The JSON of an analysis, an evaluation, or what a ruleset asks for, ending in a line feed. */
    public static String write(Object published) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return MAPPER.writer().with(printer).writeValueAsString(published) + "\n";
    }

    /** 18.360 and 18.36 are one number, and have one spelling. */
    private static final class ExactNumber extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
            BigDecimal stripped = value.stripTrailingZeros();
            generator.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
    }
}
