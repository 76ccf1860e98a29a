/** What the server takes and answers, as its typed client has it. */
export type { Operations, Schemas } from '../../../src/client/operations.ts'
