import { apart } from '../../apart/index.ts'
import { type Kept, sayLater, sentence } from '../../language/index.ts'
import type { Outcome } from '../../stats/index.ts'
import { result } from '../../stats/index.ts'
import type { Analysis, Found, Task } from '../analysis.ts'
import { chooseItems } from './choose-items.ts'
import { COMPUTE_SURVEY } from './compute.ts'
import { findColumns } from './find-columns.ts'
import { type SurveysOptions, surveysOptions } from './options.ts'
import { outputsOf } from './outputs.ts'
import { readAnswers } from './read-answers.ts'
import { surveysReport } from './report.ts'
import type { SurveysResult } from './result.ts'
import { codingsOf } from './scales.ts'

/** What questionnaires measure, how reliably, and which kinds of people answered: psychographics. */
export const surveys: Analysis<typeof surveysOptions, SurveysResult> = {
  name: 'surveys',
  title: sayLater`Survey`,
  summary: sayLater`What a questionnaire measures and how reliably, which questions to drop or reword, whose answers are careless, and what kinds of people answered.`,
  reads: 'answers',
  options: surveysOptions,
  remedies: [
    sayLater`Name the columns that are answers: --items Q1,Q2,Q3, or in a file of scales: --scales scales.yaml.`,
    sayLater`Let more people answer: at least 100, and ten for each question.`,
    sayLater`Where answers are texts, state their order as "answers" of a scale.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: surveysReport,
  outputs: outputsOf,
}

async function run(task: Task<SurveysOptions>): Promise<Outcome<Found<SurveysResult>>> {
  const { workspace, options, asOf, seed, signal, progress } = task
  const tell = (phase: Kept, from: number, to: number) => (share: number) =>
    progress({ done: Math.round(100 * (from + (to - from) * share)), of: 100, phase })
  tell(sentence`Looking for answers`, 0, 0)(0)
  const sources = await findColumns(workspace.analytical, asOf, signal)
  const chosen = chooseItems(sources, options)
  if (chosen.kind === 'insufficient-data') return chosen
  const { source, columns, others } = chosen.value
  const codings = codingsOf(columns, options.scales)
  const raw = await readAnswers(task, chosen.value, codings, tell(sentence`Reading answers`, 0.05, 0.4))
  const names = columns.map(({ name }) => name)
  const input = {
    raw,
    names,
    codings,
    source,
    others,
    options,
    seed,
    onProgress: tell(sentence`Measuring`, 0.4, 1),
  }
  const computed = await apart(COMPUTE_SURVEY, [input], { signal, handOver: true })
  return computed.kind === 'insufficient-data' ? computed : result(computed.value)
}
