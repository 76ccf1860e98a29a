/** The records that a leaf reads. Leaves with equal sources are answered by one query. */
export interface Source {
  readonly events: readonly string[]
  readonly traits: readonly string[]
  /** Whether profiles without any of these records need a row of their own (a random share, a rank). */
  readonly everyone?: boolean
}

export const everyoneSource: Source = { events: [], traits: [], everyone: true }

/** All events of some names. */
export function eventSource(...events: readonly string[]): Source {
  return { events, traits: [] }
}

/** All changes of a trait. */
export function traitSource(trait: string): Source {
  return { events: [], traits: [trait] }
}

/** The union of what several parts of a leaf read. */
export function mergeSources(sources: readonly Source[]): Source {
  const names = (of: 'events' | 'traits') => [...new Set(sources.flatMap((source) => source[of]))].sort()
  return {
    events: names('events'),
    traits: names('traits'),
    everyone: sources.some(({ everyone }) => everyone),
  }
}

/** A text equal for equal sources. */
export function sourceKey(source: Source): string {
  const { events, traits, everyone } = mergeSources([source])
  return JSON.stringify([events, traits, everyone === true])
}
