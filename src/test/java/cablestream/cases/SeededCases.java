package cablestream.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A law that is tried on many cases, the same ones on every machine. Its method takes a {@link Case}, and is called on one object for all
 * of them. The first that breaks it is reported by its seed and values: {@code -Dseed=17} tries that one again, {@code -Dcases=100000} looks
 * further.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(EachCase.class)
public @interface SeededCases {
    /** How many. */
    int value() default 1000;
}
