import type { DataSources } from '../../api/data'
import type { StoredImport } from '../../api/imports'

/** Something that brought data, or may. */
export type Source =
  | { readonly kind: 'import'; readonly id: string; readonly at: number; readonly stored: StoredImport }
  | {
      readonly kind: 'key'
      readonly id: string
      readonly at: number | undefined
      readonly key: DataSources['keys'][number]
    }

/** Write keys and imports, whatever brought something last first; keys that never did come last. */
export function sourcesOf(keys: DataSources['keys'], imports: readonly StoredImport[]): readonly Source[] {
  const all: Source[] = [
    ...keys.map((key) => ({ kind: 'key', id: key.id, at: key.lastUsedAt, key }) as const),
    ...imports
      .filter(({ status }) => status === 'done')
      .map((stored) => ({
        ...({ kind: 'import', id: String(stored.id) } as const),
        at: stored.finishedAt ?? stored.startedAt,
        stored,
      })),
  ]
  return all.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
}
