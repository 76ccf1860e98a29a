import type { Cause } from '../api/segments'

/** What an entry or exit is due to, in a few words. */
export const CAUSES: Readonly<Record<Cause, string>> = {
  data: 'new data',
  time: 'time passed',
  definition: 'new definition',
  identity: 'joined or separated profiles',
}
