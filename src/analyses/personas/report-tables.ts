import { say, sayLater, translate } from '../../language/index.ts'
import type { Section, Table } from '../../reports/index.ts'
import type { Persona } from './analysis.ts'
import type { Aspect } from './evidence.ts'
import type { Mark } from './judge.ts'

const TITLES: Readonly<Record<Aspect, string>> = {
  who: sayLater`Who they are`,
  metrics: sayLater`Your metrics`,
  does: sayLater`What they do`,
  buys: sayLater`What they buy`,
  how: sayLater`How they do it`,
  when: sayLater`When they are active`,
  value: sayLater`What they are worth`,
  life: sayLater`Since when, and how lately`,
  known: sayLater`What is known of them`,
}
export const titleOfAspect = (aspect: Aspect): string => translate(TITLES[aspect])

const IN_TABLE = 40

/** Everything of an aspect that was compared. */
export function aspectSection({ marks, against }: Persona, aspect: Aspect): Section[] {
  const own = marks.filter((mark) => mark.aspect === aspect && !mark.defining)
  const shares = own.filter(({ kind }) => kind !== 'mean').slice(0, IN_TABLE)
  const means = own.filter(({ kind }) => kind === 'mean').slice(0, IN_TABLE)
  const blocks = [...shareTable(shares, against), ...meanTables(means, against)]
  return blocks.length === 0 ? [] : [{ title: titleOfAspect(aspect), detail: true, blocks }]
}

function shareTable(marks: readonly Mark[], against: string): Table[] {
  if (marks.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { name: say`Figure`, is: 'text' },
        { name: say`Members`, is: 'share', bar: true },
        { name: against === 'everybody' ? say`Everybody else` : say`Others`, is: 'share' },
        { name: say`Times as much`, is: { decimals: 2 }, interval: say`after correction` },
        { name: say`Index`, is: 'count' },
        { name: say`Sure`, is: 'text' },
      ],
      rows: marks.map((mark) => [
        mark.name,
        mark.value,
        mark.rest,
        ratioCell(mark),
        mark.index,
        mark.sure ? say`yes` : say`no`,
      ]),
      note: say`Index: 100 is the share among all who are compared. Parts of what somebody did are means over people, so that nobody counts more than others.`,
      shown: 12,
    },
  ]
}

/** A table for each measure, as a column holds one. */
function meanTables(marks: readonly Mark[], against: string): Table[] {
  const measures = new Map(marks.map(({ measure }) => [JSON.stringify(measure), measure]))
  return [...measures].map(([key, measure]) => {
    const some = marks.filter((mark) => JSON.stringify(mark.measure) === key)
    return {
      kind: 'table',
      columns: [
        { name: say`Figure`, is: 'text' },
        { name: say`Mean of members`, is: measure },
        { name: against === 'everybody' ? say`Of everybody else` : say`Of others`, is: measure },
        { name: say`Difference`, is: measure, interval: say`after correction` },
        { name: say`Median`, is: measure },
        { name: say`Median of others`, is: measure },
        { name: say`Sure`, is: 'text' },
      ],
      rows: some.map((mark) => [
        mark.name,
        mark.value,
        mark.rest,
        mark.difference,
        mark.median?.group ?? null,
        mark.median?.rest ?? null,
        mark.sure ? say`yes` : say`no`,
      ]),
    }
  })
}

function ratioCell({ ratio }: Mark) {
  if (ratio === null) return null
  return ratio.high === null ? ratio.value : { value: ratio.value, low: ratio.low, high: ratio.high }
}

/** What the rule of the segment reads. */
export function definingSection(persona: Persona): Section[] {
  const defining = persona.marks.filter((mark) => mark.defining).slice(0, IN_TABLE)
  if (defining.length === 0) return []
  return [
    {
      title: say`What they differ in by definition`,
      lead: say`The rule reads these traits and events, so a difference is no news.`,
      detail: true,
      blocks: [
        ...shareTable(
          defining.filter(({ kind }) => kind !== 'mean'),
          persona.against,
        ),
        ...meanTables(
          defining.filter(({ kind }) => kind === 'mean'),
          persona.against,
        ),
      ],
    },
  ]
}
