export { type Candidate, findCandidates } from './candidates.ts'
export { requireTargets, setsAt } from './memberships.ts'
export {
  afterAPeriod,
  aPeriod,
  aPeriodLater,
  inAPeriod,
  inThePeriodAfter,
  periodsOf,
  whenThePeriodBegan,
  withinAPeriod,
} from './period-phrases.ts'
export { instantsBefore, PERIODS, type PeriodUnit, periodWords } from './periods.ts'
