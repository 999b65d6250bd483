package org.xiangxue.server.platform.jobs;

import java.time.Duration;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the sweep that its key names. */
@DisallowConcurrentExecution
final class SweepJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(SweepJob.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final List<Sweep> sweeps;

    SweepJob(List<Sweep> sweeps) {
        this.sweeps = sweeps;
    }

    /** The one place that waits for a reactive chain: Quartz's threads are ours to block. */
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        var name = context.getJobDetail().getKey().getName();
        var sweep = sweeps.stream().filter(s -> s.name().equals(name)).findFirst();
        if (sweep.isEmpty()) {
            log.atInfo().addKeyValue("sweep", name).log("sweep left to a server that knows it");
            return;
        }
        try {
            sweep.get().run().block(LONGEST);
        } catch (RuntimeException failure) {
            throw new JobExecutionException("sweep " + name + " failed", failure);
        }
    }
}
