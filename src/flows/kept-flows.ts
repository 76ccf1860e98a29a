import { LRUCache } from 'lru-cache'
import { problem, SatsumaError } from '../errors/index.ts'
import { loadTargets, type StoredTarget } from '../membership/targets.ts'
import { DAY_MS } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'
import { Turns } from '../workspace/turns.ts'
import { flowsWithin, type SegmentFlows, targetsWith } from './read-flows.ts'
import { type Beginning, type Period, type PeriodOptions, readPeriod } from './read-period.ts'
import { SharedWork } from './shared-work.ts'

/** Periods at once: the ranges that people choose from, and the day of the first page. */
const KEPT = 5
/** What changed since is left out for so long, rather than that every page evaluates all segments twice. */
const KEPT_MS = 10 * 60_000
/** Until now is asked for again and again: the beginning, which is what has to be evaluated, serves so long. */
const BEGINNING_MS = 60 * 60_000

/** A period in days, until an instant or until now. */
export interface PeriodAsked {
  readonly days: number
  /** Now unless given. */
  readonly to: number | undefined
}

/** A period that was evaluated, or is being. */
interface Kept {
  readonly begunAt: number
  readonly work: SharedWork<Period>
}

interface KeptBeginning {
  readonly beginning: Beginning
  readonly readAt: number
  /** How many times others than tracking had written by then, of any time in the past perhaps. */
  readonly writes: number
}

/**
 * Flows as pages ask for them: a period is evaluated once for all segments and everybody who asks, one period after the
 * other, and kept for some minutes, so that the flows of the next segment are there at once. Afterwards its end is
 * that of now again, which is known where members are kept true; its beginning stays for an hour, unless an import, a
 * model or a merge may have changed what was true then. All of it is evaluated anew after an edit of any definition.
 */
export class KeptFlows {
  readonly #workspace: Workspace
  readonly #kept = new LRUCache<string, Kept>({ max: KEPT })
  readonly #beginnings = new LRUCache<string, KeptBeginning>({ max: KEPT })
  readonly #turns = new Turns()
  readonly #closing = new AbortController()
  readonly #stopListening: () => void
  #writes = 0

  constructor(workspace: Workspace) {
    this.#workspace = workspace
    this.#stopListening = workspace.writes.listen(() => {
      this.#writes += 1
    })
  }

  /** The flows of a segment; what nobody waits for any more is given up. */
  async read(segment: string, asked: PeriodAsked, gone: AbortSignal): Promise<SegmentFlows> {
    const targets = await targetsWith(this.#workspace, segment)
    const period = await this.#periodOf(targets, asked).wait(gone)
    return flowsWithin(period, segment)
  }

  /** Who was in which active segment at both ends of a period. */
  async readPeriod(asked: PeriodAsked, gone: AbortSignal): Promise<Period> {
    return this.#periodOf(await loadTargets(this.#workspace), asked).wait(gone)
  }

  #periodOf(targets: readonly StoredTarget[], asked: PeriodAsked): SharedWork<Period> {
    const key = keyOf(this.#workspace, targets, asked)
    const begunAt = this.#workspace.clock()
    const found = this.#kept.get(key)
    if (found && !found.work.isGivenUp && begunAt - found.begunAt < KEPT_MS) return found.work
    const { days, to = begunAt } = asked
    const work = new SharedWork((givenUp) => {
      const signal = AbortSignal.any([givenUp, this.#closing.signal])
      const period = { from: to - days * DAY_MS, to, signal, untilNow: asked.to === undefined }
      return this.#turns.take(() => this.#read(key, targets, period))
    })
    this.#kept.set(key, { begunAt, work })
    return work
  }

  async #read(key: string, targets: readonly StoredTarget[], options: PeriodOptions): Promise<Period> {
    const [readAt, writes] = [this.#workspace.clock(), this.#writes]
    const kept = this.#beginnings.get(key)
    const isTrue = kept?.writes === writes && readAt - kept.readAt < BEGINNING_MS
    const known = isTrue ? kept.beginning : undefined
    const { beginning, ...period } = await readPeriod(this.#workspace, targets, options, known)
    if (beginning !== known) this.#beginnings.set(key, { beginning, readAt, writes })
    return period
  }

  /** Nothing is read from the workspace afterwards. */
  async close(): Promise<void> {
    this.#stopListening()
    this.#closing.abort(new SatsumaError([problem('store/closed', { store: 'analytical' })]))
    await this.#turns.take(async () => {})
  }
}

/** What the answer depends on beside what is recorded. */
function keyOf({ settings }: Workspace, targets: readonly StoredTarget[], { days, to }: PeriodAsked): string {
  const rules = targets.map(({ id, version, changedAt }) => [id, version, changedAt])
  return JSON.stringify([days, to, settings.timeZone, settings.weekStartsOn, rules])
}
