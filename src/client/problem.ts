import type { Schemas } from './operations.ts'

export type Problem = Schemas['Problem']

/** A request that was refused, or that did not reach the server (status 0, `client/unreachable`). */
export class SatsumaProblem extends Error {
  readonly status: number
  /** Everything that is wrong; the first is that of `code`, `path` and `mend`. */
  readonly problems: readonly Problem[]

  constructor(status: number, problems: readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    super(problems[0].message, options)
    this.name = 'SatsumaProblem'
    this.status = status
    this.problems = problems
  }

  get code(): string {
    return this.problems[0]!.code
  }

  /** Where, such as `['body', 'email']`. */
  get path(): readonly (string | number)[] {
    return this.problems[0]!.path
  }

  get mend(): string {
    return this.problems[0]!.mend
  }
}

/** What a refusal says of itself, whoever sent it. */
export async function problemOf(response: Response): Promise<SatsumaProblem> {
  const body: unknown = await response.json().catch(() => undefined)
  const { problems } = (body ?? {}) as { readonly problems?: readonly [Problem, ...Problem[]] }
  return new SatsumaProblem(response.status, problems ?? [unexpected(response.status)])
}

function unexpected(status: number): Problem {
  return {
    code: 'client/unexpected-answer',
    path: [],
    message: `The answer has status ${status} and is none of Satsuma.`,
    mend: 'Check the address, and whether something stands between.',
  }
}

/** For a request that nobody answered. */
export function unreachable(address: string, cause: unknown): SatsumaProblem {
  const problem = {
    code: 'client/unreachable',
    path: [],
    message: `Nobody answers at ${address}.`,
    mend: 'Check the address, and whether Satsuma runs.',
  }
  return new SatsumaProblem(0, [problem], { cause })
}
