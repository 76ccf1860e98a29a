export { type Candidate, findCandidates } from './candidates.ts'
export { requireTargets, setsAt } from './memberships.ts'
export { instantsBefore, PERIODS, type PeriodUnit, periodWords } from './periods.ts'
