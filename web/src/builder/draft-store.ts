/** A draft as this browser keeps it. */
export interface KeptDraft {
  readonly text: string
  /** The version that it changes; 0 for what was never saved. */
  readonly version: number
  /** When it was changed last. */
  readonly at: number
}

/** Where drafts are kept: the part of `localStorage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'satsuma.draft:'

/** The draft that is kept under a key; undefined where there is none that can be read. */
export function keptDraft(shelf: Shelf, key: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(PREFIX + key) ?? 'null')
    return isKept(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps a draft; a browser that keeps nothing does without. */
export function keepDraft(shelf: Shelf, key: string, draft: KeptDraft): void {
  try {
    shelf.setItem(PREFIX + key, JSON.stringify(draft))
  } catch {
    // Full, or forbidden: the draft still lives as long as its page.
  }
}

export function forgetDraft(shelf: Shelf, key: string): void {
  try {
    shelf.removeItem(PREFIX + key)
  } catch {
    // What cannot be reached holds nothing either.
  }
}

function isKept(kept: unknown): kept is KeptDraft {
  if (typeof kept !== 'object' || kept === null) return false
  const { text, version, at } = kept as Partial<Record<keyof KeptDraft, unknown>>
  return typeof text === 'string' && typeof version === 'number' && typeof at === 'number'
}
