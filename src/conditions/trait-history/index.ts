/** What a trait was: for how long it has been so, whether it changed so, whether it ever was so. */
export { traitChangedCondition } from './changed.ts'
export { traitEverCondition } from './ever.ts'
export { traitHeldCondition } from './held.ts'
