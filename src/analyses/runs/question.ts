import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { explain } from '../../definition/issues.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import { fail, SatsumaError } from '../../errors/index.ts'
import type { Analysis } from '../analysis.ts'

/** What is asked of an analysis, before it is checked. */
export interface WrittenQuestion {
  /** The name of an analysis. */
  readonly method: string
  readonly options: Readonly<Record<string, unknown>>
  /** Nothing later is looked at; now unless given. */
  readonly asOf?: number | undefined
  readonly seed?: number | undefined
}

/** What is asked of an analysis, defaults filled in. */
export interface Question {
  readonly analysis: Analysis
  readonly options: z.output<z.ZodObject>
  readonly asOf: number | undefined
  readonly seed: number
}

/** Reads a question, or throws all that is wrong with it, each with its place. */
export function readQuestion(analyses: readonly Analysis[], written: WrittenQuestion): Question {
  const { method, options, asOf, seed = 1 } = written
  const analysis = findAnalysis(analyses, method)
  const problems = explain(analysis.options, options, ['options'])
  if (problems.length > 0) throw new SatsumaError(problems)
  return { analysis, options: analysis.options.parse(options), asOf, seed }
}

/** An analysis by its name. Throws `command/not-found`. */
export function findAnalysis(analyses: readonly Analysis[], name: string): Analysis {
  const nearest = () =>
    nearestName(
      name,
      analyses.map((one) => one.name),
    )
  return (
    analyses.find((one) => one.name === name) ??
    fail('command/not-found', { noun: 'analysis', name, nearest: nearest() })
  )
}

/** The same for the same question, in whatever order its options were written. */
export function digestOf({ analysis, options, asOf, seed }: Question): string {
  const text = JSON.stringify([analysis.name, sorted(options), asOf ?? 'now', seed])
  return createHash('sha256').update(text).digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
