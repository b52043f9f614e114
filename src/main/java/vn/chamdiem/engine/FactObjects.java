package vn.chamdiem.engine;

import java.math.BigDecimal;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import vn.chamdiem.facts.Fact;

/** Makes facts objects of the types that one knowledge base has for them. */
record FactObjects(KieBase base) {
    Object of(Fact fact) {
        FactType type = base.getFactType(Prelude.PACKAGE, EngineText.type(fact.kind()));
        try {
            Object object = type.newInstance();
            fact.figures().forEach((field, value) -> type.set(object, Translation.field(field), exact(value)));
            return object;
        } catch (InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException("declared types have a public constructor", impossible);
        }
    }

    /** Counts and decimals are one kind of number to the engine, so that any two can be compared. */
    private static Object exact(Object value) {
        return value instanceof Long count ? BigDecimal.valueOf(count) : value;
    }
}
