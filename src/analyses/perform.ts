import type { z } from 'zod'
import type { Fact, Note, Report } from '../reports/index.ts'
import type { Outcome } from '../stats/index.ts'
import type { Analysis, Columns, Task } from './analysis.ts'

/** Which data an analysis runs on, for its report. */
export interface Subject {
  /** `orders.csv`, `this workspace`. */
  readonly name: string
  /** What the report says of the data besides what the analysis says. */
  readonly about?: readonly Fact[]
  readonly trust?: readonly Note[]
  readonly currency?: string
}

/** What came of an analysis; its report says so too, also where there is no result. */
export interface Performed<Result = unknown> {
  readonly outcome: Outcome<Result>
  readonly columns: Columns | undefined
  readonly report: Report
}

/** What is known of the data goes before what the analysis says of the same. */
function joined(known: readonly Fact[], said: readonly Fact[]): Fact[] {
  return [...known, ...said.filter(({ label }) => known.every((fact) => fact.label !== label))]
}

/** Runs an analysis and makes its report: the one way for files, workspaces, models and jobs. */
export async function perform<Options extends z.ZodObject, Result>(
  analysis: Analysis<Options, Result>,
  task: Task<z.output<Options>>,
  subject: Subject,
): Promise<Performed<Result>> {
  task.signal.throwIfAborted()
  const outcome = await analysis.run(task)
  const calendar = task.workspace.settings
  const frame = {
    title: `${analysis.title} of ${subject.name}`,
    asOf: task.asOf,
    timeZone: calendar.timeZone,
  }
  const { about = [], trust = [], currency } = subject
  const money = currency === undefined ? {} : { currency }
  if (outcome.kind === 'insufficient-data') {
    const insufficient = { reason: outcome.reason, remedies: analysis.remedies }
    const nothing = { findings: [], sections: [], method: [] }
    return {
      outcome,
      columns: undefined,
      report: { ...frame, ...money, about, trust, insufficient, ...nothing },
    }
  }
  const { result, columns } = outcome.value
  const body = analysis.report(result, { options: task.options, asOf: task.asOf, calendar, ...money })
  const report = {
    ...frame,
    ...money,
    ...body,
    about: joined(about, body.about),
    trust: [...body.trust, ...trust],
  }
  return { outcome: { kind: 'result', value: result }, columns, report }
}
