import fc from 'fast-check'
import { changeStatus, removeDefinition, STATUS_MOVES, type StatusMove } from '../../src/segments/index.ts'
import type { LogEntry } from './agreement.ts'
import type { LiveWorkspace } from './live-workspace.ts'
import { GRID_MS } from './random-log.ts'

/** What may happen to a workspace whose memberships are kept true. */
export type Step =
  | { readonly kind: 'records'; readonly share: number }
  | { readonly kind: 'imported'; readonly share: number }
  /** Time passes alarm by alarm. */
  | { readonly kind: 'time'; readonly grids: number; readonly ms: number }
  | { readonly kind: 'minutes'; readonly minutes: number }
  /** The clock goes on at once, as when a machine sleeps. */
  | { readonly kind: 'leap'; readonly grids: number; readonly ms: number }
  | { readonly kind: 'clock back'; readonly ms: number }
  | { readonly kind: 'merge'; readonly number: number; readonly into: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'edit'; readonly definition: number }
  | { readonly kind: 'status'; readonly of: (typeof OF_STATUS)[number]; readonly move: StatusMove | 'remove' }
  | { readonly kind: 'settings'; readonly timeZone: string }

export const PROFILES = 8

/** Of the many definitions, those that are edited, paused and so on; others refer to the last two. */
const EDITED = 4
const OF_STATUS = [
  { kind: 'segment', name: 'd0' },
  { kind: 'segment', name: 'd1' },
  { kind: 'segment', name: 'd2' },
  { kind: 'segment', name: 'd3' },
  { kind: 'segment', name: 'buyers' },
  { kind: 'segmentation', name: 'stage' },
] as const

const share = fc.integer({ min: 5, max: 60 }).map((percent) => percent / 100)
const number = fc.integer({ min: 1, max: PROFILES - 1 })
const beside = fc.constantFrom(-1, 0, 1)
// Changes are kept for a week.
const grids = fc.integer({ min: 0, max: 27 })

const ARBITRARIES: { readonly [K in Step['kind']]: fc.Arbitrary<Step & { kind: K }> } = {
  records: fc.record({ kind: fc.constant('records'), share }),
  imported: fc.record({ kind: fc.constant('imported'), share }),
  time: fc.record({ kind: fc.constant('time'), grids, ms: beside }),
  minutes: fc.record({ kind: fc.constant('minutes'), minutes: fc.integer({ min: 1, max: 40 }) }),
  leap: fc.record({ kind: fc.constant('leap'), grids, ms: beside }),
  'clock back': fc.record({
    kind: fc.constant('clock back'),
    ms: fc.integer({ min: 1, max: 9 * GRID_MS }),
  }),
  merge: fc.record({ kind: fc.constant('merge'), number, into: number }),
  restart: fc.record({ kind: fc.constant('restart') }),
  edit: fc.record({ kind: fc.constant('edit'), definition: fc.integer({ min: 0, max: EDITED - 1 }) }),
  status: fc.record({
    kind: fc.constant('status'),
    of: fc.constantFrom(...OF_STATUS),
    move: fc.constantFrom(...STATUS_MOVES, 'remove'),
  }),
  settings: fc.record({
    kind: fc.constant('settings'),
    timeZone: fc.constantFrom('Asia/Tokyo', 'Europe/Berlin'),
  }),
}

/** Random steps of some kinds, each so often as its weight says. */
export function randomScript(weights: Partial<Record<Step['kind'], number>>): fc.Arbitrary<readonly Step[]> {
  const kinds = Object.entries(weights) as [Step['kind'], number][]
  const step = fc.oneof(
    ...kinds.map(([kind, weight]) => ({ weight, arbitrary: ARBITRARIES[kind] as fc.Arbitrary<Step> })),
  )
  return fc.array(step, { minLength: 6, maxLength: 20 })
}

export interface Cast {
  /** When it begins, ms since 1970. */
  readonly from: number
  /** The records, in the order in which they come. */
  readonly log: readonly LogEntry[]
  /** The rules of `d0`, `d1`, …, at first and once edited. */
  readonly rules: readonly object[]
  readonly others: readonly object[]
}

/** Plays steps on a workspace, and knows what should have become of it. */
export class Stage {
  readonly #bench: LiveWorkspace
  readonly #cast: Cast
  #waiting: readonly LogEntry[]
  #now: number
  readonly #survivors = new Map<number, number>()
  readonly #inactive = new Map<string, 'paused' | 'archived' | 'removed'>()

  constructor(bench: LiveWorkspace, cast: Cast) {
    this.#bench = bench
    this.#cast = cast
    this.#waiting = cast.log
    this.#now = cast.from
  }

  /** Saves the rules that there are at first. */
  begin(): Promise<void> {
    const { rules } = this.#cast
    return this.#bench.apply(rules.map((rule, index) => written(index, rule)).join('\n---\n'))
  }

  /** Whether a target's segment or segmentation is paused, archived or removed. */
  isInactive(target: string): boolean {
    return this.#inactive.has(target.split('/')[0]!)
  }

  async play(step: Step): Promise<void> {
    switch (step.kind) {
      case 'records':
        return this.#bench.track(this.#next(step.share))
      case 'imported':
        return this.#bench.store(this.#next(step.share))
      case 'time':
        return this.#bench.goTo(this.#later(step))
      case 'minutes':
        this.#now += step.minutes * 60_000
        return this.#bench.goTo(this.#now)
      case 'leap':
        this.#bench.time.set(this.#later(step))
        return this.#bench.goTo(this.#now)
      case 'clock back':
        return this.#bench.time.set(this.#now - step.ms)
      case 'merge':
        return this.#merge(step.number, step.into)
      case 'restart':
        return this.#bench.restart()
      case 'settings':
        await this.#bench.workspace.changeSettings({ timeZone: step.timeZone })
        return this.#bench.live().settled()
      case 'edit':
        return this.#edit(step.definition)
      case 'status':
        return this.#move(step)
    }
  }

  #next(share: number): readonly LogEntry[] {
    const count = Math.ceil(this.#waiting.length * share)
    const next = this.#waiting.slice(0, count)
    this.#waiting = this.#waiting.slice(count)
    return next
  }

  #later({ grids, ms }: { readonly grids: number; readonly ms: number }): number {
    const { from } = this.#cast
    const at = from + Math.floor((this.#now - from) / GRID_MS + grids) * GRID_MS + ms
    this.#now = Math.max(this.#now, at)
    return this.#now
  }

  /** Two numbers become one profile; where they are, they become two again. */
  async #merge(number: number, into: number): Promise<void> {
    const survivors = this.#survivors
    const [low, high] = [Math.min(number, into), Math.max(number, into)]
    const survivor = survivors.has(high) || low === high ? high : low
    if ([...survivors.values()].includes(high) || survivors.has(low)) return
    if (survivor === high) survivors.delete(high)
    else survivors.set(high, low)
    await this.#bench.merge(new Map([[high, survivor]]))
  }

  async #edit(definition: number): Promise<void> {
    const status = this.#inactive.get(`d${definition}`)
    if (status === 'archived') return
    if (status === 'removed') this.#inactive.delete(`d${definition}`)
    await this.#bench.apply(written(definition, this.#cast.others[definition]!))
  }

  async #move({ of, move }: Step & { kind: 'status' }): Promise<void> {
    const status = this.#inactive.get(of.name)
    if (!isPossible(of, move, status)) return
    if (move === 'remove') await removeDefinition(this.#bench.workspace, of.kind, of.name)
    else await changeStatus(this.#bench.workspace, of, move)
    if (move === 'resume' || move === 'restore') this.#inactive.delete(of.name)
    else this.#inactive.set(of.name, BECOMES[move])
    await this.#bench.live().settled()
  }
}

const BECOMES = { pause: 'paused', archive: 'archived', remove: 'removed' } as const

function isPossible(
  { name }: (typeof OF_STATUS)[number],
  move: StatusMove | 'remove',
  status: (typeof BECOMES)[keyof typeof BECOMES] | undefined,
): boolean {
  if (status === 'removed') return false
  switch (move) {
    case 'pause':
      return status === undefined
    case 'resume':
      return status === 'paused'
    case 'archive':
      return status !== 'archived'
    case 'restore':
      return status === 'archived'
    case 'remove':
      return name.startsWith('d')
  }
}

const written = (index: number, when: object) => `{segment: d${index}, when: ${JSON.stringify(when)}}`
