import { SatsumaError } from '../errors/index.ts'

/** Whether a failure is of a store, so that the same may go well later, and not of a message. */
export function isOfStore(error: unknown): boolean {
  return error instanceof SatsumaError && error.code?.startsWith('store/') === true
}
