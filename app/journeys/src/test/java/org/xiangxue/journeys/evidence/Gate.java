package org.xiangxue.journeys.evidence;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Whether the server is there: devices wait at it while it is being started again. */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean open = true;
    private int missed;

    void awaitOpen() throws InterruptedException {
        lock.lock();
        try {
            while (!open) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    void set(boolean isOpen) {
        lock.lock();
        try {
            open = isOpen;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A request brought no answer. */
    void missed() {
        lock.lock();
        try {
            missed++;
        } finally {
            lock.unlock();
        }
    }

    int requestsWithoutAnswer() {
        lock.lock();
        try {
            return missed;
        } finally {
            lock.unlock();
        }
    }
}
