import type { Cause } from '../membership/changes.ts'
import type { ChangeEvidence } from '../workspace/live-members.ts'
import type { LiveGroup } from './live-plan.ts'

/** Why a profile is to be evaluated, and which groups of leaves: all where they are not told. */
export interface Dirt {
  readonly cause: Cause
  readonly record: ChangeEvidence['record']
  readonly groups: ReadonlySet<LiveGroup> | undefined
}

interface GatheredDirt extends Dirt {
  cause: Cause
  record: ChangeEvidence['record']
  groups: Set<LiveGroup> | undefined
}

/** The profiles that wait to be evaluated. */
export class DirtyProfiles {
  readonly #byProfile = new Map<number, GatheredDirt>()

  get size(): number {
    return this.#byProfile.size
  }

  /** Has some groups of a profile evaluated, or all. Of several records the last is remembered, and a merge above all. */
  touch(
    profile: number,
    cause: Cause,
    groups: readonly LiveGroup[] | undefined,
    record?: ChangeEvidence['record'],
  ): void {
    const dirt = this.#byProfile.get(profile) ?? { cause, record, groups: new Set() }
    if (cause === 'identity') dirt.cause = cause
    dirt.record = record ?? dirt.record
    if (groups === undefined) dirt.groups = undefined
    for (const group of groups ?? []) dirt.groups?.add(group)
    this.#byProfile.set(profile, dirt)
  }

  /** All of them; none of them waits any more when the last was taken. */
  *take(): Generator<readonly [profile: number, dirt: Dirt]> {
    yield* this.#byProfile
    this.#byProfile.clear()
  }
}
