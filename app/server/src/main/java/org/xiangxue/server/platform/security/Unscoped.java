package org.xiangxue.server.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A query that takes no {@link Scope} although its package holds personal data, with the reason: it
 * reads none, or it is found by a secret that only its owner knows. The architecture test refuses a
 * query without a scope and without this.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Unscoped {
    String value();
}
