package org.xiangxue.server.platform.jobs;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Set;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the schedule of all sweeps once the server has started; again and again to the same
 * effect.
 */
@Component
class SweepSchedule implements ApplicationRunner {

    private static final String GROUP = "sweep";

    private final Scheduler scheduler;
    private final List<Sweep> sweeps;
    private final TransactionTemplate whole;

    /**
     * The store joins a transaction of its data source and makes none of its own for what we ask
     * for; without one a trigger is seen before all its rows are there.
     */
    SweepSchedule(Scheduler scheduler, List<Sweep> sweeps, HikariDataSource jobs) {
        this.scheduler = scheduler;
        this.sweeps = sweeps;
        this.whole = new TransactionTemplate(new DataSourceTransactionManager(jobs));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var sweep : sweeps) {
            whole.executeWithoutResult(_ -> schedule(sweep));
        }
    }

    private void schedule(Sweep sweep) {
        var job =
                JobBuilder.newJob(SweepJob.class)
                        .withIdentity(JobKey.jobKey(sweep.name(), GROUP))
                        .storeDurably()
                        .build();
        var interval =
                SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(sweep.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount();
        var trigger =
                TriggerBuilder.newTrigger()
                        .withIdentity(TriggerKey.triggerKey(sweep.name(), GROUP))
                        .forJob(job)
                        .withSchedule(interval)
                        .build();
        try {
            scheduler.scheduleJob(job, Set.of(trigger), true);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("sweep " + sweep.name() + " is not scheduled", failure);
        }
    }
}
