package cablestream.cases;

import java.lang.reflect.Method;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Calls the method of a law once for each case: as one test, since a thousand tests take longer than what they try. */
final class EachCase implements InvocationInterceptor, ParameterResolver {
    @Override
    public void interceptTestMethod(
            Invocation<Void> once, ReflectiveInvocationContext<Method> call, ExtensionContext context) {
        once.skip();
        Method law = call.getExecutable();
        seeds(law.getAnnotation(SeededCases.class).value())
                .mapToObj(Case::new)
                .forEach(one -> check(
                        one, given -> ReflectionSupport.invokeMethod(law, context.getRequiredTestInstance(), given)));
    }

    private static LongStream seeds(int count) {
        Long only = Long.getLong("seed");
        return only == null ? LongStream.rangeClosed(1, Long.getLong("cases", count)) : LongStream.of(only);
    }

    static void check(Case one, Consumer<Case> law) {
        try {
            law.accept(one);
        } catch (Exception | AssertionError | StackOverflowError broken) {
            throw new AssertionError("broken by " + one + "\n" + broken, broken);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Case.class;
    }

    /** Stands for all the others: JUnit wants an argument before it asks how to call. */
    @Override
    public Case resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Case(1);
    }
}
