import { describeNode } from '../../definition/describe.ts'
import { parseDefinition } from '../../definition/parse-definition.ts'
import { manyOf, say } from '../../language/index.ts'
import type { Section, Table, Value } from '../../reports/index.ts'
import { stageTitle } from './customers.ts'
import type { LifeCycleResult } from './result.ts'
import type { Band, Days } from './rhythm.ts'

/** The times that stages go by, and the stages as conditions. */
export function ruleSection({ rhythm, definition, rhythmDays }: LifeCycleResult): Section {
  const table: Table = {
    kind: 'table',
    title: say`Times between purchases`,
    columns: [
      { name: say`Bought on`, is: 'text' },
      { name: say`Customers`, is: 'count' },
      { name: say`Returns seen`, is: 'count' },
      { name: say`Come back`, is: 'share' },
      { name: say`Half of these by day`, is: 'count' },
      { name: say`At risk after days`, is: 'count', interval: '95%' },
      { name: say`Lapsed after days`, is: 'count', interval: '95%' },
    ],
    rows: rhythm.bands.map((band) => [
      bandWords(band),
      band.customers,
      band.returns,
      band.returning,
      band.median,
      daysValue(band.atRiskAfter),
      daysValue(band.lapsedAfter),
    ]),
    note: say`Days of purchases within ${rhythmDays} days. Who buys more often is expected back sooner.`,
  }
  const { definition: parsed } = parseDefinition(definition)
  const parts = parsed?.kind === 'segmentation' ? parsed.parts : []
  return {
    title: say`The rule`,
    lead: say`These stages are a segmentation of ordinary conditions: saved, it is kept true live, and explains itself for every profile. To save it: “Save as a segmentation” on the pages, or satsuma analyze life-cycle --save-as life-cycle`,
    detail: true,
    blocks: [
      table,
      {
        kind: 'list',
        items: [
          ...parts.map(({ name, when }) => `${stageTitle(name)}: ${describeNode(when)}`),
          say`${stageTitle('visitor')}: everybody else.`,
        ],
      },
    ],
  }
}

function bandWords({ from, to }: Band): string {
  if (to === null) return from === 1 ? say`any number of days` : say`${from} days or more`
  if (from === to) return manyOf(from, 'day')
  return say`${from} to ${to} days`
}

/** An interval only where both ends are known, and where the days were not shortened to those of a slower band. */
function daysValue({ days, low, high }: Days): Value {
  return low === null || high === null || days < low || days > high ? days : { value: days, low, high }
}
