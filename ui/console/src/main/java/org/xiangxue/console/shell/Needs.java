package org.xiangxue.console.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.xiangxue.contract.account.Permission;

/**
 * Who may open a page: those with any of these permissions; everybody who is signed in when none is
 * named. A page without this annotation opens for nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {
    Permission[] value();
}
