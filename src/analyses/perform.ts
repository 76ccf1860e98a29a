import type { z } from 'zod'
import { language, say, speaking, translate } from '../language/index.ts'
import type { Fact, Note, Report } from '../reports/index.ts'
import type { Outcome } from '../stats/index.ts'
import type { Analysis, Columns, Task } from './analysis.ts'

/** Which data an analysis runs on, for its report. */
export interface Subject {
  /** `orders.csv`; without, it is the workspace. */
  readonly name?: string
  /** What the report says of the data besides what the analysis says. */
  readonly about?: readonly Fact[]
  readonly trust?: readonly Note[]
  readonly currency?: string
}

/** What came of an analysis. */
export interface Performed<Result = unknown> {
  readonly outcome: Outcome<Result>
  readonly columns: Columns | undefined
  /** What it says in the language that is spoken, also where there is no result; made when it is asked for. */
  readonly report: Report
}

/** What is known of the data goes before what the analysis says of the same. */
function joined(known: readonly Fact[], said: readonly Fact[]): Fact[] {
  return [...known, ...said.filter(({ label }) => known.every((fact) => fact.label !== label))]
}

/** Runs an analysis: the one way for files, workspaces, models and jobs. `subject` is asked whenever it is told. */
export async function perform<Options extends z.ZodObject, Result>(
  analysis: Analysis<Options, Result>,
  task: Task<z.output<Options>>,
  subject: () => Subject,
): Promise<Performed<Result>> {
  task.signal.throwIfAborted()
  // What is found is kept, and read by others than whoever asked.
  const outcome = await speaking('en', () => analysis.run(task))
  if (outcome.kind === 'insufficient-data') {
    return told(outcome, undefined, () => reportOf(analysis, task, subject(), outcome))
  }
  const { result, columns } = outcome.value
  const found = { kind: 'result', value: result } as const
  return told(found, columns, () => reportOf(analysis, task, subject(), found))
}

function told<Result>(
  outcome: Outcome<Result>,
  columns: Columns | undefined,
  tell: () => Report,
): Performed<Result> {
  return {
    outcome,
    columns,
    get report() {
      return tell()
    },
  }
}

function reportOf<Options extends z.ZodObject, Result>(
  analysis: Analysis<Options, Result>,
  { workspace, options, asOf }: Task<z.output<Options>>,
  { name, about = [], trust = [], currency }: Subject,
  outcome: Outcome<Result>,
): Report {
  const calendar = workspace.settings
  const title = translate(analysis.title)
  const frame = {
    title: name === undefined ? say`${title} of this workspace` : say`${title} of ${name}`,
    asOf,
    timeZone: calendar.timeZone,
    language: language(),
  }
  const money = currency === undefined ? {} : { currency }
  if (outcome.kind === 'insufficient-data') {
    const insufficient = {
      reason: translate(outcome.reason),
      remedies: analysis.remedies.map(translate),
    }
    return { ...frame, ...money, about, trust, insufficient, findings: [], sections: [], method: [] }
  }
  const body = analysis.report(outcome.value, { options, asOf, calendar, ...money })
  return {
    ...frame,
    ...money,
    ...body,
    about: joined(about, body.about),
    trust: [...body.trust, ...trust],
  }
}
