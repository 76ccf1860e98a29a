import { say } from '../../language/index.ts'
import type { Formats, Method, Note } from '../../reports/index.ts'
import { inAPeriod, periodWords } from '../memberships/index.ts'
import { stageOf } from './customers.ts'
import type { LifeCycleResult } from './result.ts'

/** How far to trust stages and their times. */
export function lifeCycleNotes(found: LifeCycleResult, formats: Formats): Note[] {
  const { rhythm, moves, currencies, unit } = found
  const few = rhythm.returns < 200
  const returns = formats.counted(rhythm.returns, 'return')
  const short = rhythm.bands.filter(({ followedFor, lapsedAfter }) => lapsedAfter.days > 0.8 * followedFor)
  return [
    {
      level: few ? 'caution' : 'sound',
      text: few
        ? say`The times are fitted to ${returns} of customers, which is little: see their intervals.`
        : say`The times are fitted to ${returns} of customers.`,
    },
    ...(short.length > 0
      ? [
          {
            level: 'caution' as const,
            text: say`Customers were followed for ${joinAnd(short.map(({ followedFor }) => formats.count(followedFor)))} days, hardly longer than it takes to lapse: with a longer history more would be seen to come back, and the times would be longer.`,
          },
        ]
      : []),
    ...rhythmTooShort(found, formats),
    ...(moves.length < 3
      ? [{ level: 'caution' as const, text: say`Moves are of ${periodWords(unit, moves.length)} only.` }]
      : []),
    ...(currencies.length > 1
      ? [
          {
            level: 'warning' as const,
            text: say`Purchases are in ${currencies.map(({ currency }) => currency).join(', ')}; their amounts are added up as if they were one currency.`,
          },
        ]
      : []),
    {
      level: 'caution',
      text: say`Past stages are those of today’s times, applied to what was known then. Expected times take moves of the past to go on.`,
    },
  ]
}

const joinAnd = (counts: readonly string[]) => counts.reduce((all, one) => say`${all} and ${one}`)

/** Who has lapsed should come back more rarely than who is at risk; if not, these data have a longer rhythm too. */
function rhythmTooShort(found: LifeCycleResult, { share }: Formats): Note[] {
  const [lapsed, risk] = [stageOf(found, 'lapsed').buying, stageOf(found, 'at-risk').buying]
  if (lapsed === null || risk === null || lapsed.low <= risk.value) return []
  return [
    {
      level: 'warning',
      text: say`Lapsed customers come back more often (${share(lapsed.value)} ${inAPeriod(found.unit)}) than those at risk (${share(risk.value)}): many seem to buy once a year, which a history of this length cannot tell. Take a larger --lapsed share, or a longer history.`,
    },
  ]
}

export const lifeCycleMethods = (): readonly Method[] => [
  {
    name: say`Times between purchases`,
    text: say`Purchases of one local day are one. For customers with few, some and many days of purchases within two years, a Kaplan-Meier curve of the days until the next one; gaps that have not ended count as far as they go. A customer is at risk when the stated share of those who come back would have done so, and has lapsed when the larger share would have.`,
    formula: 'at risk after t with F(t) = 0.8 F(end), lapsed after t with F(t) = 0.95 F(end), F = 1 - S',
    assumptions: [
      say`Customers of a band have one rhythm, and keep it.`,
      say`Who came later buys as those who came before.`,
      say`Of those who never come back nothing is known; the share that does is taken as what was seen by the end.`,
    ],
    source: 'Kaplan & Meier (1958), Nonparametric estimation from incomplete observations. JASA 53.',
  },
  {
    name: say`Moves`,
    text: say`Stages at the ends of equal periods before the instant of the report; shares with Wilson’s intervals, moves of all periods together. The expected stay is 1 / (1 - share that stays), the expected time until lapsed that of the absorbing chain. Moves of one customer in several periods are not independent, so intervals are somewhat too narrow.`,
    source: 'Anderson & Goodman (1957), Statistical inference about Markov chains; Kemeny & Snell (1960).',
  },
]
