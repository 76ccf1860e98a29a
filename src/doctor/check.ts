import { type Problem, SatsumaError } from '../errors/index.ts'
import { say } from '../language/index.ts'

/** What one check of the machine or the data came to. */
export interface Check {
  readonly name: string
  readonly verdict: 'ok' | 'warning' | 'problem'
  readonly found: string
  /** What to do about it; not where all is well. */
  readonly mend?: string
}

export function ok(name: string, found: string): Check {
  return { name, verdict: 'ok', found }
}

/** `ok` where it is right, otherwise the verdict with its mend. */
export function judged(
  name: string,
  found: string,
  right: boolean,
  verdict: 'warning' | 'problem',
  mend: string,
): Check {
  return right ? ok(name, found) : { name, verdict, found, mend }
}

/** An error as a check that failed. */
export function failed(name: string, error: unknown): Check {
  const known: Pick<Problem, 'message' | 'mend'> | undefined =
    error instanceof SatsumaError ? error.problems[0] : undefined
  const message = error instanceof Error ? error.message : String(error)
  return {
    name,
    verdict: 'problem',
    found: known?.message ?? message,
    mend: known?.mend ?? say`Run it again with --debug and report what it prints.`,
  }
}
