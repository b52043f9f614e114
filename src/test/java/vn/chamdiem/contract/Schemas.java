package vn.chamdiem.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The published schemas, and what they say of a text. */
public final class Schemas {
    private static final String HOME = "https://chamdiem.vn/schema/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(ids -> ids.mapPrefix(HOME, "classpath:static/schema/")));

    private Schemas() {}

    /** Everything in which the text doesn't keep the contract. */
    public static List<String> errors(String schema, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(HOME + schema)).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
