import { findAnswer, keepAnalysisRun } from '../../control/index.ts'
import type { JobContext } from '../../jobs/index.ts'
import { inEachLanguage, inTheirLanguage } from '../../language/index.ts'
import { formatsOf, type Report } from '../../reports/index.ts'
import type { Workspace } from '../../workspace/index.ts'
import { perform } from '../perform.ts'
import { subjectOfWorkspace } from '../subject-of-workspace.ts'
import { dataVersion } from './data-version.ts'
import { digestOf, type Question } from './question.ts'

/** As long as the data stay as they are, a question is not answered again within so long. */
export const ANSWERS_FOR_MS = 3_600_000

/** What answering a question came to. */
export interface Answered {
  /** The number of the run that is kept. */
  readonly run: number
  readonly outcome: 'result' | 'insufficient-data'
}

/** The job that answered the same question of the same data within the hour; undefined where there is none. */
export async function jobThatAnswered(workspace: Workspace, question: Question): Promise<string | undefined> {
  const asked = { question: digestOf(question), dataVersion: await dataVersion(workspace) }
  return (await findAnswer(workspace.control, asked, workspace.clock() - ANSWERS_FOR_MS))?.job
}

/** Runs an analysis on a workspace, everything that tracking acknowledged before included, and keeps what it found. */
export async function answer(
  workspace: Workspace,
  question: Question,
  startedBy: string,
  { id: job, signal, progress }: JobContext,
): Promise<Answered> {
  const { analysis, options, seed } = question
  await workspace.live?.recordsStored()
  const [now, startedAt] = [await workspace.writes.instant(), workspace.clock()]
  const asOf = question.asOf ?? now
  const version = await dataVersion(workspace)
  const subject = await subjectOfWorkspace(workspace, analysis, asOf)
  const performed = await perform(analysis, { workspace, options, asOf, seed, signal, progress }, subject)
  signal.throwIfAborted()
  const { outcome } = performed
  const { kind } = outcome
  const report = inEachLanguage(() => performed.report)
  const run = await keepAnalysisRun(workspace.control, {
    method: analysis.name,
    options,
    seed,
    asOf,
    startedBy,
    startedAt,
    finishedAt: workspace.clock(),
    job,
    question: digestOf(question),
    dataVersion: version,
    outcome: kind,
    reason: kind === 'result' ? undefined : outcome.reason,
    headline: inEachLanguage(() => headlineOf(inTheirLanguage(report))),
    result: kind === 'result' ? outcome.value : undefined,
    report,
  })
  return { run, outcome: kind }
}

/** The first finding; its sentence goes on from its figure. */
function headlineOf(report: Report): string | undefined {
  const [first] = report.findings
  if (first?.figure === undefined) return first?.sentence
  const { measure, value } = first.figure
  const number = value === null || typeof value === 'number' ? value : value.value
  return `${formatsOf(report).figure({ measure, value: number })} ${first.sentence}`
}
