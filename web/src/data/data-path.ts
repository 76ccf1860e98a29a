import type { Owner } from '../api/data'

const FOLDERS: Readonly<Record<Owner, string>> = { event: '/data/events', trait: '/data/traits' }

/** The page of an event or a trait. */
export function namePath(of: Owner, name: string): string {
  return `${FOLDERS[of]}/${encodeURIComponent(name)}`
}
