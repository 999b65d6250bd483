package org.xiangxue.standalone;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of PostgreSQL that this process starts. Once {@link #stop} has begun no further one
 * starts, so that none is left behind whenever it comes.
 */
final class Children {

    private static final int PATIENCE = 30;

    private final List<Process> running = new ArrayList<>();
    private boolean stopping;

    /** PostgreSQL refuses to run as root: a user namespace of its own makes it nobody. */
    static List<String> prefix() {
        var prefix = new ArrayList<String>();
        if (new UnixSystem().getUid() == 0) {
            prefix.addAll(List.of("unshare", "--user"));
        }
        if (onPath(
                "setsid")) { // a Ctrl-C in the terminal is for this process, which then stops it in
            // order
            prefix.add("setsid");
        }
        return prefix;
    }

    synchronized Process start(List<String> command, File log) throws IOException {
        if (stopping) {
            throw new Obstacle("Xiangxue was told to stop.");
        }
        var all = new ArrayList<>(prefix());
        all.addAll(command);
        var builder =
                new ProcessBuilder(all)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var child = builder.start();
        running.add(child);
        return child;
    }

    /** The fast way of PostgreSQL: sessions are ended, nothing acknowledged is lost. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        running.reversed().forEach(child -> stop(child.toHandle()));
    }

    static void stop(ProcessHandle postgres) {
        try {
            signal("INT", postgres);
            postgres.onExit().get(PATIENCE, SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (Exception stubborn) {
            postgres.descendants().forEach(ProcessHandle::destroyForcibly);
            postgres.destroyForcibly();
        }
    }

    /** Java itself can send TERM and KILL only. */
    private static void signal(String name, ProcessHandle process)
            throws IOException, InterruptedException {
        if (process.isAlive()) {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    private static boolean onPath(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (new File(folder, program).canExecute()) {
                return true;
            }
        }
        return false;
    }
}
