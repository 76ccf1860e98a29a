import { typeTrait } from '../../../src/ingest/typed-values.ts'
import { engineTime } from '../../support/agreement.ts'
import type { Change, LiveServer } from '../../support/live-server.ts'

import { type Act, type Call, type Expected, instantOf, type Script } from './script.ts'

/** A script with the people that are its own, and a segment that it may share. */
export interface Scene {
  readonly name: string
  readonly segment: string
  readonly script: Script
}

/** What came of a scene: both the same when all is well. */
export interface Outcome {
  readonly expected: readonly string[]
  readonly told: readonly string[]
  /** Where asking for the segments of somebody gave something else than the changes that were told. */
  readonly contradictions: readonly string[]
}

/** The clock leaps over the time in which no script has anything, as when a machine sleeps, but for so long. */
const AWAKE_MS = 10 * 60_000
/** Live evaluation and the batch are compared after so many instants. */
const COMPARED_EVERY = 12

export interface PlayOptions {
  /** From which relative instants are counted, ms since 1970. */
  readonly beginning: number
  /** No alarm is leapt over. */
  readonly isAwake?: boolean
}

interface Happening {
  readonly scene: Scene
  readonly at: number
  readonly acts: readonly (Act | Expected)[]
}

/**
 * Plays all scenes on one server, side by side: every instant that a line names is waited for to the millisecond, then
 * what is written there happens. Returns outcomes by the names of scenes.
 */
export async function play(
  server: LiveServer,
  scenes: readonly Scene[],
  { beginning, isAwake = false }: PlayOptions,
): Promise<ReadonlyMap<string, Outcome>> {
  const stage = new Stage(server, beginning, isAwake)
  const happenings = scenes.flatMap((scene) =>
    scene.script.map(([at, ...acts]): Happening => ({ scene, at: instantOf(at, beginning), acts })),
  )
  const instants = [...new Set(happenings.map(({ at }) => at))].sort((a, b) => a - b)
  for (const [index, at] of instants.entries()) {
    await stage.goTo(at)
    await stage.perform(happenings.filter((one) => one.at === at))
    if (index === instants.length - 1 || (!isAwake && index % COMPARED_EVERY === 0)) await stage.compare()
  }
  return stage.outcomes(scenes)
}

class Stage {
  readonly #server: LiveServer
  readonly #beginning: number
  readonly #isAwake: boolean
  /** By scene and name, the number that a person had alone. */
  readonly #numbers = new Map<string, number>()
  readonly #members = new Map<string, Set<number>>()
  readonly #contradictions = new Map<string, string[]>()
  readonly #changes: Change[] = []
  #writes = 0

  constructor(server: LiveServer, beginning: number, isAwake: boolean) {
    this.#server = server
    this.#isAwake = isAwake
    this.#beginning = beginning
  }

  async goTo(at: number): Promise<void> {
    const { time } = this.#server
    if (!this.#isAwake && at - time.clock() > 2 * AWAKE_MS) time.set(at - AWAKE_MS)
    if (at > time.clock()) await this.#server.goTo(at)
  }

  async perform(happenings: readonly Happening[]): Promise<void> {
    const acts = happenings.flatMap(({ scene, acts }) => acts.map((act) => ({ scene, act })))
    const calls = acts.flatMap(({ scene, act }) => this.#callsOf(scene, act))
    if (calls.length > 0) await this.#server.send(calls)
    if (this.#isAwake) await this.#server.settled()
    for (const { scene, act } of acts)
      if (act.kind === 'call' || act.kind === 'write') await this.#meet(scene, act.names)
    for (const { scene, act } of acts) if (act.kind === 'write') await this.#write(scene, act)
    await this.#change(acts)
    await this.#learnChanges()
    for (const { scene } of happenings) await this.#examine(scene)
  }

  /** What both evaluators do not agree on is a contradiction of everybody. */
  async compare(): Promise<void> {
    for (const [segment, numbers] of Object.entries(await this.#server.disagreements()))
      this.#contradict('', `${this.#now}: ${segment} differs from the batch for ${numbers}`)
  }

  outcomes(scenes: readonly Scene[]): ReadonlyMap<string, Outcome> {
    return new Map(scenes.map((scene) => [scene.name, this.#outcome(scene)]))
  }

  /** Corrections and edits, those of one kind together. */
  async #change(acts: readonly { readonly scene: Scene; readonly act: Act | Expected }[]): Promise<void> {
    const definitions: object[] = []
    for (const { scene, act } of acts) {
      if (act.kind === 'edit') definitions.push({ segment: scene.segment, when: act.when })
      if (act.kind === 'remove')
        await this.#server.ask('DELETE', `/api/v1/definitions/segment/${scene.segment}`)
      if (act.kind !== 'apart') continue
      const [a, b] = act.names.map((name) => identityOf(scene, name))
      await this.#server.settled()
      await this.#server.ask('POST', '/api/v1/profiles/unmerge', { a, b })
    }
    if (definitions.length > 0) await this.#server.ask('POST', '/api/v1/definitions', { definitions })
    await this.#server.services().live.settled()
  }

  #callsOf(scene: Scene, act: Act | Expected): object[] {
    if (act.kind === 'call') return [this.#callOf(scene, act.names, act.call)]
    return act.kind === 'write' ? [this.#callOf(scene, act.names, { ...act, type: 'identify' })] : []
  }

  /** As whoever writes beside tracking does. */
  async #write(
    scene: Scene,
    { names: [name], trait, value, timestamp = this.#now }: Act & { kind: 'write' },
  ): Promise<void> {
    const { workspace, services } = this.#server
    const number = await services().tracking.numberOf(identityOf(scene, name))
    await this.#server.settled()
    await workspace.writes.take(async (receivedAt) => {
      this.#writes += 1
      const at = engineTime(instantOf(timestamp, this.#beginning))
      const row = {
        ...{ profile_id: number, occurred_at: at, received_at: engineTime(receivedAt) },
        ...{ trait, change_id: String(this.#writes), ...typeTrait(value) },
      }
      await workspace.analytical.insert('profiles', [{ profile_id: number, first_at: at }])
      await workspace.analytical.insert('trait_changes', [row])
    })
    await services().live.settled()
  }

  #callOf(scene: Scene, names: readonly string[], call: Call): object {
    const at = instantOf(call.timestamp ?? this.#now, this.#beginning)
    const ids = names.map((name) => {
      const { namespace, value } = identityOf(scene, name)
      return [namespace === 'user_id' ? 'userId' : 'anonymousId', value]
    })
    const { type, event, properties, traits } = call
    return {
      ...{ type, event, properties, traits },
      ...{ timestamp: new Date(at).toISOString(), ...Object.fromEntries(ids) },
    }
  }

  async #meet(scene: Scene, names: readonly string[]): Promise<void> {
    for (const name of names) {
      const key = keyOf(scene, name)
      if (this.#numbers.has(key)) continue
      const { profileId } = await this.#server.segmentsOf(written(scene, name))
      if ([...this.#namesOf(scene)].some((other) => this.#numbers.get(keyOf(scene, other)) === profileId))
        throw new Error(`${scene.name}: ${name} is to be there before they turn out to be somebody else`)
      this.#numbers.set(key, profileId!)
    }
  }

  async #learnChanges(): Promise<void> {
    const fresh = await this.#server.changes(this.#changes.at(-1)?.cursor)
    for (const one of fresh) {
      this.#changes.push(one)
      const members = this.#membersOf(one.segment)
      const isNews = members.has(one.profileId!) === (one.change === 'exited')
      if (!isNews) this.#contradict('', `${one.segment}: ${one.profileId} ${one.change} twice`)
      members[one.change === 'entered' ? 'add' : 'delete'](one.profileId!)
    }
  }

  /** Whether those who are asked about are where the changes said that they are. */
  async #examine(scene: Scene): Promise<void> {
    for (const name of this.#namesOf(scene)) {
      const { segments, profileId } = await this.#server.segmentsOf(written(scene, name))
      const isIn = segments.includes(scene.segment)
      if (isIn !== this.#membersOf(scene.segment).has(profileId!))
        this.#contradict(scene.name, `${this.#now}: ${name} is ${isIn ? 'in' : 'out'}`)
    }
  }

  #outcome(scene: Scene): Outcome {
    const names = new Map(this.#namesOf(scene).map((name) => [this.#numbers.get(keyOf(scene, name))!, name]))
    const own = this.#changes.filter(
      ({ segment, profileId }) => segment === scene.segment && names.has(profileId!),
    )
    return {
      expected: scene.script.flatMap(([at, ...acts]) => this.#expectedAt(at, acts)).sort(),
      told: own.map((change) => sentence(change, names.get(change.profileId!)!)).sort(),
      contradictions: [
        ...(this.#contradictions.get('') ?? []),
        ...(this.#contradictions.get(scene.name) ?? []),
      ],
    }
  }

  #expectedAt(at: string, acts: readonly (Act | Expected)[]): string[] {
    const instant = instantOf(at, this.#beginning)
    return acts.flatMap((act) =>
      act.kind === 'change' ? sentence({ ...act, at: instant, recordedAt: instant }, act.name) : [],
    )
  }

  #namesOf(scene: Scene): string[] {
    const prefix = keyOf(scene, '')
    return [...this.#numbers.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  }

  #membersOf(segment: string): Set<number> {
    const members = this.#members.get(segment) ?? new Set()
    this.#members.set(segment, members)
    return members
  }

  #contradict(scene: string, what: string): void {
    this.#contradictions.set(scene, [...(this.#contradictions.get(scene) ?? []), what])
  }

  get #now(): string {
    return new Date(this.#server.time.clock()).toISOString()
  }
}

/** The instant is part of it, and when it was found out where that was later. */
function sentence(
  { at, recordedAt, change, cause }: Pick<Change, 'at' | 'recordedAt' | 'change' | 'cause'>,
  name: string,
): string {
  const late = recordedAt === at ? '' : `, found at ${new Date(recordedAt).toISOString()}`
  return `${new Date(at).toISOString()} ${name} ${change} by ${cause}${late}`
}

function identityOf(scene: Scene, name: string): { namespace: string; value: string } {
  const namespace = /^[A-Z]/.test(name) ? 'user_id' : 'anonymous_id'
  return { namespace, value: `${scene.name} ${name}` }
}

function written(scene: Scene, name: string): string {
  const { namespace, value } = identityOf(scene, name)
  return `${namespace}:${value}`
}

function keyOf(scene: Scene, name: string): string {
  return `${scene.name}/${name}`
}
