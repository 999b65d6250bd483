package org.xiangxue.server.platform.jobs;

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
import org.springframework.stereotype.Component;

/**
 * Writes the schedule of all sweeps once the server has started; again and again to the same
 * effect.
 */
@Component
class SweepSchedule implements ApplicationRunner {

    private static final String GROUP = "sweep";

    private final Scheduler scheduler;
    private final List<Sweep> sweeps;

    SweepSchedule(Scheduler scheduler, List<Sweep> sweeps) {
        this.scheduler = scheduler;
        this.sweeps = sweeps;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SchedulerException {
        for (var sweep : sweeps) {
            schedule(sweep);
        }
    }

    private void schedule(Sweep sweep) throws SchedulerException {
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
        scheduler.scheduleJob(job, Set.of(trigger), true);
    }
}
