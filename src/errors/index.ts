import { translate } from '../language/index.ts'
import { accessErrors } from './access.ts'
import { analysisErrors } from './analysis.ts'
import { apartErrors } from './apart.ts'
import { apiErrors } from './api.ts'
import { commandErrors } from './command.ts'
import { definitionErrors } from './definition.ts'
import { draftErrors } from './drafts.ts'
import { healthErrors } from './health.ts'
import { identityErrors } from './identity.ts'
import { ingestErrors } from './ingest.ts'
import { jobErrors } from './jobs.ts'
import { liveErrors } from './live.ts'
import { modelErrors } from './models.ts'
import { statsErrors } from './stats.ts'
import { storeErrors } from './store.ts'
import type { ErrorEntry } from './table.ts'
import { trackingErrors } from './tracking.ts'
import { webhookErrors } from './webhooks.ts'

export { called, named } from './called.ts'

/** Every error Satsuma can report, by code. */
export const ERRORS = {
  ...definitionErrors,
  ...draftErrors,
  ...identityErrors,
  ...ingestErrors,
  ...trackingErrors,
  ...storeErrors,
  ...accessErrors,
  ...commandErrors,
  ...apiErrors,
  ...jobErrors,
  ...modelErrors,
  ...liveErrors,
  ...healthErrors,
  ...webhookErrors,
  ...statsErrors,
  ...analysisErrors,
  ...apartErrors,
} as const

export type ErrorCode = keyof typeof ERRORS
export type ErrorParams<C extends ErrorCode> = (typeof ERRORS)[C] extends ErrorEntry<infer P> ? P : never

/** Where in a definition or document a problem is: object keys and array indexes from the root. */
export type Path = readonly (string | number)[]

/** One thing that is wrong: a stable code, where, what, and how to mend it. */
export interface Problem {
  readonly code: ErrorCode
  readonly path: Path
  readonly message: string
  readonly mend: string
}

/** What problems were built of, as long as they live: nothing of it is in what is answered. */
const PARAMS = new WeakMap<Problem, object>()

/** Builds a problem from the error table. */
export function problem<C extends ErrorCode>(code: C, params: ErrorParams<C>, path: Path = []): Problem {
  const { message, mend } = ERRORS[code] as unknown as ErrorEntry<ErrorParams<C>>
  const built = { code, path, message: message(params), mend: mend(params) }
  PARAMS.set(built, params as object)
  return built
}

/** A problem as it is kept: with what it was built of, so that it can be said again in any language. */
export interface KeptProblem extends Problem {
  readonly params?: object
}

export function keepProblem(problem: Problem): KeptProblem {
  const params = PARAMS.get(problem)
  return params === undefined ? problem : { ...problem, params }
}

/** The same problem with other names in it. */
export function renamed(of: Problem, rename: (text: string) => string): Problem {
  const params = PARAMS.get(of)
  if (params === undefined) return { ...of, message: rename(of.message), mend: rename(of.mend) }
  const given = JSON.stringify(params, (_, value) => (typeof value === 'string' ? rename(value) : value))
  return problem(of.code, JSON.parse(given), of.path)
}

/** A problem that was kept, in the language of whoever is being answered. */
export function translateProblem(given: KeptProblem): Problem {
  const { params = PARAMS.get(given), ...kept } = given
  return saidAgain(kept, params) ?? recognised(kept)
}

/** Undefined where what it was built of is not known, or is not what this version of Satsuma builds it of. */
function saidAgain({ code, path }: Problem, params: object | undefined): Problem | undefined {
  if (params === undefined || !(code in ERRORS)) return undefined
  try {
    return problem(code, params as ErrorParams<ErrorCode>, path)
  } catch {
    return undefined
  }
}

/** A problem of which only the English is known. */
function recognised(kept: Problem): Problem {
  const [option] = OPTION.exec(kept.message) ?? ['']
  const message = `${option}${translate(kept.message.slice(option.length))}`
  return { ...kept, message, mend: translate(kept.mend) }
}

/** The option that a message is about stands before it. */
const OPTION = /^--[\w-]+: /

/** The only error that crosses a public function: one or more problems, reported all at once. */
export class SatsumaError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(formatProblem).join('\n'), options)
    this.name = 'SatsumaError'
    this.problems = problems
  }

  /** The code of the first problem. */
  get code(): ErrorCode | undefined {
    return this.problems[0]?.code
  }
}

/** Throws a single problem of the table; `cause` is kept for `--debug`. */
export function fail<C extends ErrorCode>(code: C, params: ErrorParams<C>, cause?: unknown): never {
  throw new SatsumaError([problem(code, params)], cause === undefined ? undefined : { cause })
}

/** One line: place, message, mend. */
export function formatProblem({ path, message, mend }: Problem): string {
  const place = path.length === 0 ? '' : `${formatPath(path)}: `
  return `${place}${message} ${mend}`
}

/** `["all", 0, "event"]` as `all[0].event`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
}
