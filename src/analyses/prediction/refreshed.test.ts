import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { applyModels, refreshModel, showRun } from '../../models/index.ts'
import { randomFrom } from '../../stats/index.ts'
import { DAY_MS } from '../../time/calendar.ts'

const START = Date.UTC(2025, 0, 1)
const at = (day: number) => START + day * DAY_MS

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
  await bench.fill(shop())
})
afterAll(() => bench.close())

/** Half of them buy every week or so, half every other month. */
function shop(): LogEntry[] {
  const random = randomFrom(5)
  return Array.from({ length: 120 }, (_, profile) => {
    const days: number[] = []
    for (let day = random.below(20); day < 300; day += 3 + random.below(profile % 2 === 0 ? 8 : 110))
      days.push(day)
    return days.map((day): LogEntry => ({ profile, at: at(day), event: 'order_completed' }))
  }).flat()
}

const BRIEF = { event: 'order_completed', days: 21, instants: 1, events: ['order_completed'], list: 0 }

async function save(options: object): Promise<void> {
  const text = JSON.stringify({ model: 'again', method: 'propensity', with: options })
  await applyModels(bench.workspace, [{ name: 'models.json', text }])
}

/** What the report of a refresh says of how probabilities are distributed now. */
async function distributionNotes(day: number): Promise<string[]> {
  const { run } = await refreshModel(bench.workspace, 'again', { startedBy: 'ada', asOf: at(day) })
  const { report } = await showRun(bench.workspace, 'again', run)
  const { trust } = report as { readonly trust: readonly { readonly text: string }[] }
  return trust.map(({ text }) => text).filter((text) => text.startsWith('Probabilities are distributed'))
}

it('the report of a refresh says how probabilities have moved since the refresh before', async () => {
  await save(BRIEF)
  const [sinceTraining, ...none] = await distributionNotes(240)
  expect(sinceTraining).toContain(' on 8 Aug 2025 ')
  expect(none).toEqual([])
  expect(await distributionNotes(260)).toEqual([
    expect.stringContaining(' on 28 Aug 2025 '),
    expect.stringMatching(/at the refresh of 29 Aug 2025 \(mean \d+.*%, now \d+.*%; index \d\.\d\d\)/),
  ])
})

it('it does not after a refresh that asked something else', async () => {
  await save({ ...BRIEF, days: 28 })
  expect(await distributionNotes(270)).toHaveLength(1)
})
