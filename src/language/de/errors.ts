import type { Sentences } from '../catalogue.ts'
import { accessErrors } from './errors/access.ts'
import { definitionErrors } from './errors/definition.ts'
import { incomingErrors } from './errors/incoming.ts'
import { requestErrors } from './errors/requests.ts'

/** What is wrong, and how to mend it. */
export const errors: Sentences = {
  ...accessErrors,
  ...definitionErrors,
  ...incomingErrors,
  ...requestErrors,
}
