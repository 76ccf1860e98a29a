import type { Owner } from '../records/record-table.ts'
import { type LiveGroup, type LivePlan, NO_PLAN } from './live-plan.ts'

/** The plan in force, and one that is being built: profile after profile, what it answers is kept true as well. */
export class Plans {
  #inForce: LivePlan = NO_PLAN
  #building: LivePlan = NO_PLAN
  #buildingGroups: ReadonlySet<LiveGroup> = new Set()
  #all: readonly LiveGroup[] = []
  /** The first profile that is yet to be built. */
  #next = 0

  /** From now on this one is in force, and none is being built. */
  use(plan: LivePlan): void {
    this.#inForce = plan
    this.build(NO_PLAN)
  }

  /** Builds this one, from the first profile on. */
  build(plan: LivePlan): void {
    this.#building = plan
    this.#buildingGroups = new Set(plan.groups)
    this.#all = [...this.#inForce.groups, ...plan.groups]
    this.#next = 0
  }

  /** What is in force is evaluated together, by what it reads. */
  get inForce(): readonly LiveGroup[] {
    return this.#inForce.groups
  }

  get building(): readonly LiveGroup[] {
    return this.#building.groups
  }

  get isBuilding(): boolean {
    return this.#building !== NO_PLAN
  }

  /** All profiles below this one are built. */
  get built(): number {
    return this.#next
  }

  /** The profiles up to one that are yet to be built. Each counts as built when the next is asked for. */
  *unbuilt(end: number): Generator<number> {
    if (!this.isBuilding) return
    for (; this.#next < end; this.#next++) yield this.#next
  }

  /** The groups that read records of a name. */
  readersOf(owner: Owner, name: string): readonly LiveGroup[] {
    return [this.#inForce, this.#building].flatMap(({ readers }) => readers[owner].get(name) ?? [])
  }

  withKey(key: string): readonly LiveGroup[] {
    return [this.#inForce, this.#building].flatMap(({ byKey }) => byKey.get(key) ?? [])
  }

  /** Of some groups, or of all, those that are kept true for a profile. */
  keptTrue(profile: number, groups: Iterable<LiveGroup> | undefined): Iterable<LiveGroup> {
    const isBuilt = profile < this.#next
    if (groups === undefined) return isBuilt ? this.#all : this.#inForce.groups
    return isBuilt ? groups : [...groups].filter((group) => !this.#buildingGroups.has(group))
  }
}
