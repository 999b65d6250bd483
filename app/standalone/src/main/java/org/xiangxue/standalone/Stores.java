package org.xiangxue.standalone;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The database and the object store of one data folder, and the child processes behind them. */
final class Stores {

    private final Children children = new Children();
    private volatile @Nullable DataFolder folder;
    private volatile @Nullable S3Proxy objects;

    /** Where the stores are and what opens them. */
    record Opened(DataPaths paths, Secrets secrets, Postgres postgres, S3Proxy objects) {

        /** What the server needs to know. */
        Map<String, Object> settings() throws IOException {
            var all = new HashMap<String, Object>();
            all.put("xiangxue.demo", true);
            all.put("xiangxue.data.directory", paths.home().toString());
            all.put("xiangxue.imports.directory", paths.home().resolve("imports").toString());
            all.put("xiangxue.films.directory", paths.home().resolve("films").toString());
            all.put("xiangxue.keys.directory", secrets.folder().toString());
            all.put("xiangxue.keys.create", true);
            all.put("xiangxue.database.url", postgres.url(Roles.DATABASE));
            all.put("xiangxue.database.user", Roles.APPLICATION);
            all.put("xiangxue.database.password", secrets.text("database-app"));
            all.put("xiangxue.database.owner.user", Roles.OWNER);
            all.put("xiangxue.database.owner.password", secrets.text("database-owner"));
            all.put("xiangxue.objects.url", "http://127.0.0.1:" + objects.getPort());
            all.put("xiangxue.objects.bucket", ObjectStore.BUCKET);
            all.put("xiangxue.objects.key", ObjectStore.KEY);
            all.put("xiangxue.objects.secret", secrets.text("objects"));
            return all;
        }
    }

    /** Keeps other processes off this data. */
    DataFolder hold(Settings settings) {
        var free = DataFolder.open(settings);
        folder = free;
        return free;
    }

    Opened start(DataFolder held) throws IOException, InterruptedException, SQLException {
        var paths = held.paths();
        var secrets = Secrets.in(paths.keys());
        var postgres = Postgres.start(paths.postgres(), secrets, children);
        Roles.ensure(postgres, secrets);
        return new Opened(paths, secrets, postgres, open(paths, secrets));
    }

    /** On the running system of this data, where there is one; nothing of it is changed. */
    Opened startOrJoin(Settings settings) throws IOException, InterruptedException, SQLException {
        var free = DataFolder.find(settings);
        if (free.isPresent()) {
            folder = free.get();
            return start(free.get());
        }
        var paths = new DataPaths(settings.data().toRealPath());
        var secrets = Secrets.in(paths.keys());
        return new Opened(
                paths, secrets, Postgres.running(paths.postgres(), secrets), open(paths, secrets));
    }

    /** At any moment, also while {@link #start} runs on another thread. */
    void stop() {
        var store = objects;
        if (store != null) {
            quietly(store::stop);
        }
        children.stop();
        var held = folder;
        if (held != null) {
            quietly(held::close);
        }
    }

    private S3Proxy open(DataPaths paths, Secrets secrets) throws IOException {
        var store = ObjectStore.start(paths.objects(), secrets);
        objects = store;
        return store;
    }

    interface Step {
        void run() throws Exception;
    }

    /** The next step of stopping matters more than this one's fault. */
    static void quietly(Step step) {
        try {
            step.run();
        } catch (Exception fault) {
            LoggerFactory.getLogger(Stores.class).warn("a part did not stop in order", fault);
        }
    }
}
