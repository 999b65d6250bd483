package org.xiangxue.console.home;

import com.vaadin.flow.component.Component;
import org.xiangxue.contract.account.Permission;

/** One kind of work that can wait for a person. */
interface WaitingWork {

    /** Who is asked to do it. */
    Permission permission();

    /** How much waits, and the way there. */
    Component card();
}
