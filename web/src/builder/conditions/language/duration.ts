import type { DurationUnit } from '../../../../../src/time/duration.ts'

export {
  type Duration,
  type DurationUnit,
  formatDuration as writeDuration,
  readDuration,
} from '../../../../../src/time/duration.ts'

/** The units that lengths of time are offered in. */
export const OFFERED_UNITS: readonly DurationUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year']
