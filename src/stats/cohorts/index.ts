export { type ActivityRows, type Cohort, cohortRetention } from './retention.ts'
