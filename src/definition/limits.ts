import type { z } from 'zod'
import { type Path, type Problem, problem } from '../errors/index.ts'
import { exactly, manyOf, say } from '../language/index.ts'
import { eitherOf } from './either-of.ts'

type Issue = z.core.$ZodIssue
type Complaint = Parameters<typeof problem<'definition/invalid-value'>>[1]

/** A value of the right type that is too small, too large or none of those there are, with what to do about it. */
export function limitProblem(issue: Issue, value: unknown, path: Path): Problem {
  return problem('definition/invalid-value', complaintOf(issue, value, fieldOf(path)), path)
}

function complaintOf(issue: Issue, value: unknown, field: string | undefined): Complaint {
  if (issue.code === 'too_small') return { detail: tooSmall(value, field), mend: more(issue, value) }
  if (issue.code === 'too_big') return { detail: tooLarge(value, field), mend: less(issue, value) }
  const found = JSON.stringify(value)?.slice(0, 60) ?? 'undefined'
  const detail = say`${found} is not understood here.`
  return { detail, mend: choices(issue) ?? say`Write it as the documentation has it.` }
}

/** The field that a value stands in, or in a list of. */
function fieldOf(path: Path): string | undefined {
  return path.findLast((step) => typeof step === 'string')?.slice(0, 100)
}

function tooSmall(value: unknown, field: string | undefined): string {
  if (typeof value === 'string' || Array.isArray(value)) return measured(value, field)
  if (field === undefined) return say`${String(value)} is too small for this.`
  return say`${String(value)} is too small for "${field}".`
}

function tooLarge(value: unknown, field: string | undefined): string {
  if (typeof value === 'string' || Array.isArray(value)) return measured(value, field)
  if (field === undefined) return say`${String(value)} is too large for this.`
  return say`${String(value)} is too large for "${field}".`
}

function measured(value: string | readonly unknown[], field: string | undefined): string {
  const { length } = value
  if (field === undefined) return length === 0 ? say`this is empty.` : say`this has ${sizeOf(value)}.`
  return length === 0 ? say`"${field}" is empty.` : say`"${field}" has ${sizeOf(value)}.`
}

function sizeOf(value: string | readonly unknown[]): string {
  if (typeof value !== 'string') return values(value.length)
  return manyOf(value.length, 'character')
}

function more({ minimum, inclusive = true }: z.core.$ZodIssueTooSmall, value: unknown): string {
  if (typeof value === 'string') return say`Fill it in.`
  if (Array.isArray(value)) return say`Give at least ${values(minimum)}.`
  return inclusive
    ? say`Write a number of at least ${exactly(Number(minimum))}.`
    : say`Write a number above ${exactly(Number(minimum))}.`
}

function less({ maximum, inclusive = true }: z.core.$ZodIssueTooBig, value: unknown): string {
  if (typeof value === 'string') return say`Shorten it to at most ${Number(maximum)}.`
  if (Array.isArray(value)) return say`Give at most ${values(maximum)}.`
  return inclusive
    ? say`Write a number of at most ${exactly(Number(maximum))}.`
    : say`Write a number below ${exactly(Number(maximum))}.`
}

function values(count: number | bigint): string {
  return manyOf(Number(count), 'value')
}

function choices(issue: Issue): string | undefined {
  if (issue.code !== 'invalid_value') return undefined
  return say`Write ${eitherOf(issue.values.map((value) => JSON.stringify(value)))}.`
}
