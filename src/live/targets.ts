import { describeCondition } from '../definition/describe.ts'
import { type ConditionNode, leafKey, leavesOf, type Node } from '../definition/node.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { speakingAtOnce } from '../language/index.ts'
import type { Cause } from '../membership/changes.ts'
import type { ChangeEvidence, LiveSegment } from '../workspace/live-members.ts'
import { FoundChanges, type SetChange } from './found-changes.ts'
import { type LiveTarget, targetsByLeaf } from './live-plan.ts'
import type { BitColumn } from './store/bit-columns.ts'
import type { Columns } from './store/columns.ts'

interface Occasion {
  readonly at: number
  readonly cause: Cause
  readonly record: ChangeEvidence['record']
}

/** What was found of a profile. */
interface Evaluated {
  readonly exists: boolean
  /** Whether targets may have changed that none of its leaves says so of. */
  readonly isWhole: boolean
  readonly flipped: ReadonlySet<string>
}

interface Kept {
  readonly target: LiveTarget
  readonly column: BitColumn
  size: number
  readonly holds: (profile: number) => boolean
  /** The English sentences of the leaves of the target's rule, which changes are kept with. */
  readonly sentences: ReadonlyMap<string, string>
}

/** Who is in the targets that are kept true, and the changes that were found and not yet written. */
export class Targets {
  readonly #columns: Columns
  #kept: readonly Kept[] = []
  #byLeaf: ReadonlyMap<string, readonly Kept[]> = new Map()
  #byId: ReadonlyMap<string, Kept> = new Map()
  #found = new FoundChanges()
  /** By their English sentences, the leaves of rules that are or were in force. */
  readonly #bySentence = new Map<string, ConditionNode>()

  constructor(columns: Columns) {
    this.#columns = columns
  }

  get all(): readonly LiveTarget[] {
    return this.#kept.map(({ target }) => target)
  }

  /** The targets that a profile is in. */
  of(profile: number): readonly string[] {
    return this.#kept.flatMap(({ target, column }) => (column.has(profile) ? target.id : []))
  }

  /** A target that is kept true. */
  find(id: string): LiveSegment | undefined {
    const kept = this.#byId.get(id)
    return kept && { version: kept.target.version, size: kept.size, members: kept.column.bits }
  }

  /** Sentences that changes are kept with, in the language of whoever is being answered; as they are where not known. */
  translated(sentences: readonly string[]): readonly string[] {
    return sentences.map((sentence) => {
      const leaf = this.#bySentence.get(sentence)
      return leaf === undefined ? sentence : describeCondition(leaf)
    })
  }

  /** From now on these are kept true; their columns and those of their leaves are there, and ready. */
  use(targets: readonly LiveTarget[]): void {
    this.#kept = targets.map((target) => {
      const { column } = this.#columns.of('target').get(target.id)!
      const sentences = this.#sentencesOf(leavesOf(target.node))
      return { target, column, size: column.bits.size, holds: this.#test(target.node), sentences }
    })
    const byId = new Map(this.#kept.map((kept) => [kept.target.id, kept]))
    this.#byId = byId
    this.#byLeaf = new Map(
      [...targetsByLeaf(targets)].map(([key, some]) => [key, some.map(({ id }) => byId.get(id)!)]),
    )
  }

  /** Follows leaves whose truth changed for a profile. */
  update(profile: number, { exists, isWhole, flipped }: Evaluated, occasion: Occasion): void {
    for (const kept of isWhole ? this.#kept : this.#affected(flipped)) {
      const member = exists && kept.holds(profile)
      if (kept.column.put(profile, member)) this.#note(kept, profile, member, flipped, occasion)
    }
  }

  /** Hands over the changes since the last time. */
  takeFound(): FoundChanges {
    const found = this.#found
    this.#found = new FoundChanges()
    return found
  }

  /** Notes who is in one set and not in the other, from the one to the other. */
  add(from: BitSet, to: BitSet, base: Omit<SetChange, 'entered'>): void {
    this.#found.addAll(from.clone().andNot(to), { ...base, entered: false })
    this.#found.addAll(to.clone().andNot(from), { ...base, entered: true })
  }

  #affected(flipped: ReadonlySet<string>): Iterable<Kept> {
    if (flipped.size === 0) return []
    return new Set([...flipped].flatMap((key) => this.#byLeaf.get(key) ?? []))
  }

  #sentencesOf(leaves: readonly ConditionNode[]): ReadonlyMap<string, string> {
    const said = leaves.map((leaf) => [leaf, speakingAtOnce('en', () => describeCondition(leaf))] as const)
    for (const [leaf, sentence] of said) this.#bySentence.set(sentence, leaf)
    return new Map(said.map(([leaf, sentence]) => [leafKey(leaf), sentence]))
  }

  #note(
    kept: Kept,
    profileId: number,
    entered: boolean,
    flipped: ReadonlySet<string>,
    { at, cause, record }: Occasion,
  ): void {
    const { id: segment, version } = kept.target
    const conditions = [...flipped].flatMap((key) => kept.sentences.get(key) ?? [])
    const evidence = { ...(record && { record }), conditions }
    this.#found.add({ at, profileId, segment, version, entered, cause, evidence })
    kept.size += entered ? 1 : -1
  }

  /** The rule as a test of a profile's leaves. */
  #test(node: Node): (profile: number) => boolean {
    switch (node.kind) {
      case 'all': {
        const tests = node.parts.map((part) => this.#test(part))
        return (profile) => tests.every((test) => test(profile))
      }
      case 'any': {
        const tests = node.parts.map((part) => this.#test(part))
        return (profile) => tests.some((test) => test(profile))
      }
      case 'not': {
        const test = this.#test(node.part)
        return (profile) => !test(profile)
      }
      case 'condition': {
        const { column } = this.#columns.of('leaf').get(leafKey(node))!
        return (profile) => column.has(profile)
      }
    }
  }
}
