import { sayLater, translate } from '../../language/index.ts'
import { RHYTHM_DAYS } from './gaps.ts'
import type { Band, Rhythm } from './rhythm.ts'

/** A condition as it is written in YAML. */
type Written = Readonly<Record<string, unknown>>

/** A stage of the life cycle, in the order in which customers come through them. */
export interface Stage {
  readonly name: string
  readonly title: string
  readonly description: string
  /** Whether who is in it has bought. */
  readonly customers: boolean
}

export const STAGES: readonly Stage[] = [
  {
    name: 'visitor',
    title: sayLater`Visitor`,
    description: sayLater`Known, and has done nothing else yet.`,
    customers: false,
  },
  {
    name: 'lead',
    title: sayLater`Lead`,
    description: sayLater`Has shown interest and not bought.`,
    customers: false,
  },
  {
    name: 'first-time',
    title: sayLater`First-time`,
    description: sayLater`Has bought once, lately.`,
    customers: true,
  },
  {
    name: 'active',
    title: sayLater`Active`,
    description: sayLater`Has bought again, and lately.`,
    customers: true,
  },
  {
    name: 'loyal',
    title: sayLater`Loyal`,
    description: sayLater`Has bought often, and lately.`,
    customers: true,
  },
  {
    name: 'at-risk',
    title: sayLater`At risk`,
    description: sayLater`Is quiet for longer than most who come back.`,
    customers: true,
  },
  {
    name: 'lapsed',
    title: sayLater`Lapsed`,
    description: sayLater`Is quiet for longer than nearly everybody who comes back.`,
    customers: true,
  },
  {
    name: 'won-back',
    title: sayLater`Won back`,
    description: sayLater`Had lapsed, and has bought again lately.`,
    customers: true,
  },
]

/** What shows that somebody who has not bought is interested. */
export interface LeadSigns {
  readonly events: readonly string[]
  readonly traits: readonly string[]
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`
const oneOf = (conditions: readonly Written[]): Written =>
  conditions.length === 1 ? conditions[0]! : { any: conditions }

/**
 * The stages as a segmentation over conditions of the language, so that they are live, explained and kept like any
 * other. The first part that holds counts: won back, first-time, loyal, active, at risk, lapsed, lead, and everybody
 * else is a visitor.
 */
export function lifeCycleDefinition(event: string, { bands, loyalFrom }: Rhythm, leads: LeadSigns): Written {
  const rules = new Rules(event, bands)
  const parts: Readonly<Record<string, Written | undefined>> = {
    'won-back': oneOf(bands.map((band) => rules.wonBack(band))),
    'first-time': { all: [{ event, activeDays: true, equals: 1 }, rules.within(bands[0]!.atRiskAfter.days)] },
    loyal: rules.loyal(loyalFrom),
    active: oneOf(bands.map((band) => rules.recent(band, band.atRiskAfter.days))),
    'at-risk': oneOf(bands.map((band) => rules.recent(band, band.lapsedAfter.days))),
    lapsed: { event },
    lead: leadRule(leads),
  }
  const written = Object.entries(parts).flatMap(([name, when]) => (when ? [{ ...named(name), when }] : []))
  return { segmentation: 'life-cycle', title: 'Life cycle', parts: written, rest: named('visitor') }
}

function named(name: string) {
  const { title, description } = STAGES.find((stage) => stage.name === name)!
  return { name, title, description }
}

/** A kept definition with its titles in the language of whoever is to save it. */
export function inTheirTitles(definition: Written): Written {
  const { title, parts, rest } = definition as unknown as Titled
  return { ...definition, title: translate(title), parts: parts.map(entitled), rest: entitled(rest) }
}

interface Titled {
  readonly title: string
  readonly parts: readonly Titled['rest'][]
  readonly rest: Pick<Stage, 'name' | 'title' | 'description'>
}

const entitled = ({ name, title, description, ...rule }: Titled['rest']) => ({
  name,
  title: translate(title),
  description: translate(description),
  ...rule,
})

function leadRule({ events, traits }: LeadSigns): Written | undefined {
  const signs = [...events.map((event) => ({ event })), ...traits.map((trait) => ({ trait, exists: true }))]
  return signs.length === 0 ? undefined : oneOf(signs)
}

class Rules {
  readonly #event: string
  readonly #bands: readonly Band[]

  constructor(event: string, bands: readonly Band[]) {
    this.#event = event
    this.#bands = bands
  }

  /** Bought in the last so many days. */
  within(count: number): Written {
    return { event: this.#event, in: { last: days(count) } }
  }

  /** Bought on as many days of the last two years as the band says, and in the last so many days. */
  recent({ from, to }: Band, count: number): Written {
    const rhythm = this.#boughtOn(from, to)
    return rhythm ? { all: [rhythm, this.within(count)] } : this.within(count)
  }

  loyal(from: number): Written {
    const band = this.#bands.findLast((one) => one.from <= from)!
    return { all: [this.#boughtOn(from, null)!, this.within(band.atRiskAfter.days)] }
  }

  /** Was quiet for as long as somebody of the band lapses, and came back within the time that it takes to be at risk. */
  wonBack({ from, to, atRiskAfter, lapsedAfter }: Band): Written {
    const event = this.#event
    const quiet = Math.max(1, lapsedAfter.days - atRiskAfter.days)
    const rhythm = this.#boughtOn(from + 1, to === null ? null : to + 1)
    return {
      all: [
        ...(rhythm && this.#bands.length > 1 ? [rhythm] : []),
        { restarted: { event, quietFor: days(quiet), within: days(atRiskAfter.days) } },
        // A purchase that none followed for so long; the latest one is too young to be that.
        { sequence: [{ event }, { not: { event }, within: days(lapsedAfter.days) }] },
      ],
    }
  }

  /** Undefined where the band has everybody: who bought at all has bought on a day or more. */
  #boughtOn(from: number, to: number | null): Written | undefined {
    const lower = from > 1 ? { atLeast: from } : {}
    const upper = to === null ? {} : { atMost: to }
    if (from <= 1 && to === null) return undefined
    return { event: this.#event, activeDays: true, in: { last: days(RHYTHM_DAYS) }, ...lower, ...upper }
  }
}
