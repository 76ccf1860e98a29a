import type { z } from 'zod'
import { type Path, type Problem, problem } from '../errors/index.ts'

type Issue = z.core.$ZodIssue
type Complaint = Parameters<typeof problem<'definition/invalid-value'>>[1]

/** A value of the right type that is too small, too large or none of those there are, with what to do about it. */
export function limitProblem(issue: Issue, value: unknown, path: Path): Problem {
  return problem('definition/invalid-value', complaintOf(issue, value, subjectOf(path)), path)
}

function complaintOf(issue: Issue, value: unknown, subject: string): Complaint {
  if (issue.code === 'too_small')
    return { detail: measured(value, 'small', subject), mend: more(issue, value) }
  if (issue.code === 'too_big') return { detail: measured(value, 'large', subject), mend: less(issue, value) }
  const found = JSON.stringify(value)?.slice(0, 60)
  return { detail: `${found} is not understood here.`, mend: `Write ${choices(issue)}.` }
}

/** The field that a value stands in, or in a list of. */
function subjectOf(path: Path): string {
  const field = path.findLast((step) => typeof step === 'string')
  return field === undefined ? 'this' : `"${field.slice(0, 100)}"`
}

function measured(value: unknown, size: 'small' | 'large', subject: string): string {
  if (typeof value !== 'string' && !Array.isArray(value)) return `${value} is too ${size} for ${subject}.`
  if (value.length === 0) return `${subject} is empty.`
  return `${subject} has ${typeof value === 'string' ? `${value.length} characters` : values(value.length)}.`
}

function more({ minimum, inclusive = true }: z.core.$ZodIssueTooSmall, value: unknown): string {
  if (typeof value === 'string') return 'Fill it in.'
  if (Array.isArray(value)) return `Give at least ${values(minimum)}.`
  return `Write a number ${inclusive ? 'of at least' : 'above'} ${minimum}.`
}

function less({ maximum, inclusive = true }: z.core.$ZodIssueTooBig, value: unknown): string {
  if (typeof value === 'string') return `Shorten it to at most ${maximum}.`
  if (Array.isArray(value)) return `Give at most ${values(maximum)}.`
  return `Write a number ${inclusive ? 'of at most' : 'below'} ${maximum}.`
}

function values(count: number | bigint): string {
  return count === 1 ? '1 value' : `${count} values`
}

function choices(issue: Issue): string {
  if (issue.code !== 'invalid_value') return 'it as the documentation has it'
  return issue.values.map((value) => JSON.stringify(value)).join(' or ')
}
