package vn.chamdiem.engine.build;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What compiled rules may link: everything that the engine's compiler makes of a rule that passed the gate, and nothing
 * else.
 *
 * <p>Found by compiling every shipped ruleset and every shape of the handbook, then read one by one: none of it opens,
 * starts, loads or waits for anything.
 */
final class WhiteList {
    /**
     * Classes, each with the members that may be used; one without members may only be named.
     *
     * <p>Java 17 itself names the accessors, when facts have been made a few times; rules can't, for no module exports them.
     */
    private static final String LINKED = """
            java/io/Serializable
            java/lang/Boolean valueOf
            java/lang/Enum <init> valueOf
            java/lang/IllegalArgumentException <init>
            java/lang/Number
            java/lang/Object <init>
            java/lang/Override
            java/lang/RuntimeException <init>
            java/lang/String equals hashCode valueOf
            java/lang/System arraycopy
            java/lang/Throwable
            java/lang/invoke/LambdaMetafactory
            java/lang/invoke/StringConcatFactory
            java/math/BigDecimal
            java/time/LocalDate
            java/time/format/DateTimeFormatter
            java/time/format/DateTimeFormatterBuilder <init> appendPattern parseCaseInsensitive toFormatter
            java/util/ArrayList <init>
            java/util/Arrays asList
            java/util/Collection
            java/util/Collections emptyList
            java/util/List add
            java/util/Locale ENGLISH
            java/util/function/Supplier
            jdk/internal/reflect/ConstructorAccessorImpl
            jdk/internal/reflect/MethodAccessorImpl
            org/drools/base/factmodel/AccessibleFact
            org/drools/base/factmodel/GeneratedFact
            org/drools/compiler/kie/builder/MaterializedLambda
            org/drools/core/base/accumulators/CollectListAccumulateFunction <init>
            org/drools/model/DomainClassMetadata getPropertyIndex
            org/drools/model/Index$ConstraintType EQUAL
            org/drools/model/PatternDSL$PatternDef bind expr
            org/drools/model/functions/PredicateInformation <init> addRuleNames setMoreThanMaxRuleDefs
            org/drools/model/functions/accumulate/AccumulateFunction as
            org/drools/model/impl/RuleBuilder build
            org/drools/modelcompiler/dsl/pattern/D accFunction accumulate alphaIndexedBy and declarationOf exists expr \
            globalOf not on pattern reactOn rule typeMetaData
            org/drools/modelcompiler/util/EvaluationUtil areNullSafeEquals
            org/drools/util/DateUtils getDateFormatMask
            org/kie/api/definition/type/Position
            """;

    /** The description of rules that the engine reads: interfaces of predicates and blocks, views, variables. */
    private static final String MODEL = "org/drools/model/";

    /** What a rule does, given one to so many values. */
    private static final String CONSEQUENCES = "org/drools/model/consequences/ConsequenceBuilder$_";

    private static final String OWN = CompiledRules.PACKAGE.replace('.', '/') + "/";

    private final Map<String, Set<String>> members = new HashMap<>();

    /**
     * The white list, and the classes that rules call.
     *
     * @param called whose own public methods rules may call
     */
    WhiteList(List<Class<?>> called) {
        LINKED.lines().forEach((String line) -> {
            List<String> words = List.of(line.split(" "));
            members.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
        });
        called.forEach(one -> members.put(one.getName().replace('.', '/'), methods(one)));
    }

    private static Set<String> methods(Class<?> called) {
        Set<String> names = new HashSet<>();
        Arrays.stream(called.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .forEach(names::add);
        return names;
    }

    /** Whether a class is one that was compiled from rules; its name has slashes. */
    static boolean own(String type) {
        return type.startsWith(OWN);
    }

    /** Whether a class that was not compiled from rules may be linked; its name has slashes. */
    boolean links(String type) {
        return members.containsKey(type) || type.startsWith(MODEL);
    }

    /** Whether a member of a class may be used that was not compiled from rules; the name has slashes. */
    boolean uses(String type, String member) {
        return members.getOrDefault(type, Set.of()).contains(member)
                || type.startsWith(CONSEQUENCES) && member.equals("execute");
    }
}
