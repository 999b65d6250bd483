package org.xiangxue.server.media.upload;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Asks again until the answer is there; fails after a while. */
final class Status {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Status() {}

    /** The first answer that is this one. */
    static HttpResponse<String> until(Callable<HttpResponse<String>> call, int status)
            throws Exception {
        return until(call, status, true);
    }

    /** The first answer that is another one. */
    static HttpResponse<String> afterLast(Callable<HttpResponse<String>> call, int status)
            throws Exception {
        return until(call, status, false);
    }

    static void untilOffset(Callable<Long> call, long offset) throws Exception {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (call.call() != offset) {
            patience(end, "the offset never was " + offset);
        }
    }

    private static HttpResponse<String> until(
            Callable<HttpResponse<String>> call, int status, boolean wanted) throws Exception {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var answer = call.call();
            if (answer.statusCode() == status == wanted) {
                return answer;
            }
            patience(end, "the last answer was " + answer.statusCode());
        }
    }

    private static void patience(long end, String complaint) throws InterruptedException {
        if (System.nanoTime() > end) {
            throw new IllegalStateException(complaint);
        }
        TimeUnit.MILLISECONDS.sleep(20);
    }
}
