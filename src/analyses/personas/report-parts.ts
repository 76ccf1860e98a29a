import { say } from '../../language/index.ts'
import type { LineSeries, Section } from '../../reports/index.ts'
import type { Persona } from './analysis.ts'
import type { FlowStep } from './journey.ts'
import type { Development } from './trend.ts'

/** What members are worth beside the others. */
export function valueSection({ value, against }: Persona): Section[] {
  if (value === null) return []
  const { group, rest } = value
  const others = against === 'everybody' ? say`Everybody else` : say`Others`
  const row = (name: string, side: typeof group) => [
    name,
    side.profiles,
    side.profiles === 0 ? null : side.buyers / side.profiles,
    side.buyers === 0 ? null : side.orders / side.buyers,
    side.money,
    side.moneyPerProfile,
    side.orders === 0 ? null : side.money / side.orders,
  ]
  return [
    {
      title: say`Value so far`,
      lead: say`What they spent until now, from ${value.event}.`,
      blocks: [
        {
          kind: 'table',
          columns: [
            { name: '', is: 'text' },
            { name: say`Profiles`, is: 'count' },
            { name: say`Buyers`, is: 'share' },
            { name: say`Orders of a buyer`, is: { decimals: 1 } },
            { name: say`Money`, is: 'money' },
            { name: say`Money a profile`, is: 'money', bar: true },
            { name: say`Money an order`, is: 'money' },
          ],
          rows: [row(say`Members`, group), row(others, rest)],
        },
      ],
    },
  ]
}

/** When they were last active. */
export function lifeSection({ life, against }: Persona): Section[] {
  if (life === null) return []
  const { lastActive, daysToPurchase } = life
  const days = daysToPurchase?.group
  return [
    {
      title: say`Life cycle`,
      ...(days != null &&
        days > 0 && {
          lead: say`Half of those who bought did so within ${Math.ceil(days)} days of the first thing they did.`,
        }),
      blocks: [
        {
          kind: 'bars',
          title: say`When they were last active`,
          description: say`${Math.round(100 * lastActive[0]!.group)}% of members were active in the last 30 days, of the others ${Math.round(100 * lastActive[0]!.rest)}%.`,
          direction: 'up',
          category: say`Last active`,
          labels: lastActive.map(({ name }) => name),
          value: { title: say`Share`, measure: 'share' },
          series: [
            { name: say`Members`, values: lastActive.map(({ group }) => group) },
            {
              name: against === 'everybody' ? say`Everybody else` : say`Others`,
              values: lastActive.map(({ rest }) => rest),
            },
          ],
        },
      ],
    },
  ]
}

/** How they began. */
export function journeySection({ journey, against }: Persona): Section[] {
  if (journey === null || journey.flow.length === 0) return []
  return [
    {
      title: say`How they began`,
      lead: say`The first different things they did, one after the other.`,
      blocks: [
        ...flowChart(journey.flow),
        {
          kind: 'table',
          columns: [
            { name: say`First steps`, is: 'text' },
            { name: say`Members`, is: 'share', bar: true },
            { name: against === 'everybody' ? say`Everybody else` : say`Others`, is: 'share' },
          ],
          rows: journey.paths.map(({ steps, group, rest }) => [steps.join(' → '), group, rest]),
        },
      ],
    },
  ]
}

const MOST_STAGES = 6

/** The commonest stages of each step by name, the others together. */
function flowChart(flow: readonly FlowStep[]) {
  const steps = Math.max(-1, ...flow.map(({ step }) => step)) + 1
  if (steps === 0) return []
  const rest = say`something else`
  const stages = Array.from({ length: steps + 1 }, (_, column) => stagesOf(flow, column, rest))
  const placeOf = (column: number, name: string) => {
    const place = stages[column]!.indexOf(name)
    return place < 0 ? stages[column]!.indexOf(rest) : place
  }
  const links = new Map<string, { column: number; from: number; to: number; value: number }>()
  for (const { step, from, to, profiles } of flow) {
    const link = { column: step, from: placeOf(step, from), to: placeOf(step + 1, to) }
    const key = JSON.stringify(link)
    links.set(key, { ...link, value: (links.get(key)?.value ?? 0) + profiles })
  }
  const [first] = [...links.values()].sort((a, b) => b.value - a.value)
  return [
    {
      kind: 'flow' as const,
      title: say`First steps of members`,
      description: say`The commonest way on is from ${stages[first!.column]![first!.from]!} to ${stages[first!.column + 1]![first!.to]!}.`,
      measure: 'count' as const,
      columns: stages.map((names, column) => ({ title: say`Step ${column + 1}`, stages: names })),
      links: [...links.values()],
    },
  ]
}

function stagesOf(flow: readonly FlowStep[], column: number, rest: string): readonly string[] {
  const sizes = new Map<string, number>()
  for (const { step, from, to, profiles } of flow) {
    const name = step === column ? from : step + 1 === column ? to : undefined
    if (name !== undefined) sizes.set(name, Math.max(sizes.get(name) ?? 0, 0) + profiles)
  }
  const names = [...sizes].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return names.length <= MOST_STAGES ? names : [...names.slice(0, MOST_STAGES - 1), rest]
}

const movingWords = ({ name, monthly }: Development) =>
  monthly!.slope.value > 0 ? say`${name} rises` : say`${name} falls`

/** How size and profile went. */
export function historySection({ history }: Persona): Section[] {
  if (history === null || history.sizes.length < 2) return []
  const { sizes, developments } = history
  const [first, last] = [sizes[0]!, sizes.at(-1)!]
  const moving = developments.filter(({ monthly }) => monthly !== null && monthly.p < 0.05)
  return [
    {
      title: say`How they changed`,
      lead:
        moving.length === 0
          ? say`By the members of each month; what sets them apart now did so before.`
          : say`By the members of each month; ${moving.map(movingWords).join(', ')}.`,
      blocks: [
        {
          kind: 'lines',
          title: say`Members over time`,
          description: say`From ${first.size} members to ${last.size}.`,
          x: { title: say`As of`, measure: 'day' },
          y: { title: say`Members`, measure: 'count', from: 0 },
          series: [{ name: say`Members`, points: sizes.map(({ at, size }) => ({ x: at, y: size })) }],
        },
        ...developments.map(({ name, measure, points }) => {
          const series: LineSeries = {
            name: say`Members`,
            points: points.map(({ at, value }) => ({ x: at, y: value })),
          }
          return {
            kind: 'lines' as const,
            title: name,
            description: say`${name} of the members of each month.`,
            x: { title: say`As of`, measure: 'day' as const },
            y: { title: name, measure },
            series: [series],
          }
        }),
      ],
    },
  ]
}
