package org.xiangxue.server.platform.objects;

/** The store has no object of this key. For a key that a table names, that is a fault. */
public final class ObjectMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ObjectMissing(String key) {
        super("no object " + key);
    }
}
