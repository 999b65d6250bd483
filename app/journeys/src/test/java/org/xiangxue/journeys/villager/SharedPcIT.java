package org.xiangxue.journeys.villager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.account.Face;
import org.xiangxue.journeys.Xiangxue;

/** The PC in the village room forgets whoever leaves it. */
class SharedPcIT {

    /** All that a browser keeps for this site, as one text. */
    private static final String KEPT =
            """
            async () => {
              const kept = [JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), document.cookie, location.href, document.body.innerText];
              for (const {name} of await indexedDB.databases()) {
                const db = await new Promise(done => { indexedDB.open(name).onsuccess = e => done(e.target.result); });
                for (const store of Array.from(db.objectStoreNames)) {
                  const asked = db.transaction(store).objectStore(store);
                  const all = request => new Promise(done => { request.onsuccess = () => done(request.result); });
                  kept.push(store, JSON.stringify(await all(asked.getAllKeys())), JSON.stringify(await all(db.transaction(store).objectStore(store).getAll())));
                }
                db.close();
              }
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  kept.push(name, request.url, await (await cache.match(request)).text());
                }
              }
              return kept.join('\\n');
            }
            """;

    private final Xiangxue system = Xiangxue.shared();
    private final Newcomer newcomer = Newcomer.of(system, 3);

    @Test
    void nothingThatNamesAPersonStaysAfterASignOut() {
        try (var pc = Phone.deskOf(system, 30)) {
            pc.go("#/sign-in");
            pc.tapText("大家用的");
            pc.signsInForTheFirstTime(newcomer);
            pc.page().waitForFunction("() => navigator.serviceWorker.ready");
            pc.go("#/household");
            pc.page().waitForSelector("x-household .mem");
            assertThat(kept(pc)).as("while signed in").contains(newcomer.face().maskedName());
            learnsWithoutALine(pc);

            pc.go("#/settings");
            pc.tapText("退出");
            pc.page().waitForSelector("x-sign-in-card");

            var kept = kept(pc);
            assertThat(kept).contains("waiting").as("what was learned waits under a pseudonym");
            assertThat(kept).doesNotContain(newcomer.number());
            names().forEach(name -> assertThat(kept).doesNotContain(name));
            pc.look("shared-pc-left");

            pc.page().unroute("**/api/v1/evidence");
            pc.page().reload();
            pc.deliversAll();
            pc.page().waitForCondition(() -> pc.pieces().isEmpty());
            assertThat(pc.context().cookies()).isEmpty();
            assertThat(stored(pc)).as("all is delivered and gone").doesNotContain("jws");
        }
    }

    private void learnsWithoutALine(Phone pc) {
        pc.page().route("**/api/v1/evidence", route -> route.abort());
        Pupil.of(system, pc).opensLesson(0);
        pc.readsToTheEnd();
        pc.page().waitForCondition(() -> pc.states().contains("waiting"));
    }

    private Stream<String> names() {
        var masked = newcomer.family().stream().map(Face::maskedName);
        return Stream.concat(newcomer.names().stream(), masked);
    }

    private static String kept(Phone pc) {
        return (String) pc.page().evaluate(KEPT);
    }

    /** Without the files of the app, which are the same for everybody. */
    private static String stored(Phone pc) {
        return kept(pc).lines().limit(2).collect(Collectors.joining("\n"));
    }
}
