package org.xiangxue.journeys.bench;

import java.util.SequencedMap;

/** Measures one thing and its baseline; the figures become the JSON object of the last line. */
interface Benchmark {

    SequencedMap<String, Object> run() throws Exception;
}
