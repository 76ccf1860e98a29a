import type { Starter, Trigger } from '../control/index.ts'
import { sayLater, translate } from '../language/index.ts'

const WORDS: Readonly<Record<Trigger, string>> = {
  schedule: sayLater`schedule`,
  start: sayLater`start of the server`,
  edit: sayLater`edit of a definition`,
  cli: sayLater`command line`,
}

/** Who began something, by the name they have; what did, in the words of whoever asks. */
export function describeStarter(startedBy: Starter): string {
  return typeof startedBy === 'string' ? startedBy : translate(WORDS[startedBy.trigger])
}
