package org.xiangxue.console.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.xiangxue.console.component.Icon;

/** Puts a page into the navigation, for those who may open it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Door {
    int order();

    Icon icon();

    /** Key of its name. */
    String name();
}
