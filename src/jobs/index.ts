/** Long work: begun by a request, watched, cancelled, remembered. */
export { JOB_STATUSES, type Job, type JobContext, type JobStatus, type Progress, type Work } from './job.ts'
export { Jobs } from './jobs.ts'
export { describeStarter } from './starter.ts'
