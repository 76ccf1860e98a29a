import type { Owner } from '../records/record-table.ts'
import type { LiveDatabase } from './store/live-file.ts'

/** What live evaluation keeps of one event or trait: its records with those of their values that conditions name. */
export interface Stream {
  readonly id: number
  readonly owner: Owner
  readonly name: string
  /** The properties that are kept, with their members; undefined: all values. */
  readonly paths: readonly string[] | undefined
  readonly wants: (path: string) => boolean
  /** Whether what the stores had of it before it was made is in it. */
  readonly loaded: boolean
}

/** What a stream must hold. */
export type Need = Pick<Stream, 'owner' | 'name' | 'paths'>

interface Row {
  readonly id: number
  readonly owner: Owner
  readonly name: string
  readonly paths: string | null
  readonly loaded: number
}

/** Stands in the column `loaded` of a stream that was left. */
const LEFT = 2

/** The streams of the file. A stream stays as it is: who needs more of an event makes another. */
export class Streams {
  readonly #db: LiveDatabase
  readonly #all = new Map<number, Stream>()
  /** Streams that nothing reads any more and whose records are still in the file: their ids are taken. */
  readonly #left = new Set<number>()
  /** The streams by owner and name, made when they are asked for. */
  #byName: ReadonlyMap<string, readonly Stream[]> | undefined

  constructor(db: LiveDatabase) {
    this.#db = db
    for (const row of db.prepare('SELECT * FROM streams').all() as Row[]) {
      if (row.loaded === LEFT) this.#left.add(row.id)
      else this.#all.set(row.id, fromRow(row))
    }
  }

  get all(): readonly Stream[] {
    return [...this.#all.values()]
  }

  get(id: number): Stream | undefined {
    return this.#all.get(id)
  }

  /** The streams that records of a name go to. */
  of(owner: Owner, name: string): readonly Stream[] {
    this.#byName ??= groupByName(this.all)
    return this.#byName.get(`${owner} ${name}`) ?? NONE
  }

  /** The stream that has what is needed, if there is one; one that is loaded rather than another. */
  find(need: Need): Stream | undefined {
    const fitting = this.of(need.owner, need.name).filter(({ paths }) => covers(paths, need.paths))
    return fitting.find(({ loaded }) => loaded) ?? fitting[0]
  }

  /** Within a transaction: makes a stream that is to be loaded. */
  add({ owner, name, paths }: Need): Stream {
    const written = paths === undefined ? null : JSON.stringify(paths)
    const id = 1 + Math.max(0, ...this.#all.keys(), ...this.#left)
    this.#db
      .prepare('INSERT INTO streams (id, owner, name, paths, loaded) VALUES (?, ?, ?, ?, 0)')
      .run(id, owner, name, written)
    return this.#put({ id, owner, name, paths: written, loaded: 0 })
  }

  /** Within a transaction: notes that a stream has everything. */
  markLoaded(stream: Stream): void {
    this.#db.prepare('UPDATE streams SET loaded = 1 WHERE id = ?').run(stream.id)
    this.#all.set(stream.id, { ...stream, loaded: true })
    this.#byName = undefined
  }

  /** Within a transaction: nothing reads it any more. Its records stay until `forget`. */
  leave(stream: Stream): void {
    this.#db.prepare('UPDATE streams SET loaded = ? WHERE id = ?').run(LEFT, stream.id)
    this.#left.add(stream.id)
    this.#all.delete(stream.id)
    this.#byName = undefined
  }

  /** The ids of streams that were left. */
  get left(): readonly number[] {
    return [...this.#left]
  }

  /** Within a transaction: the records of a stream that was left are gone. */
  forget(id: number): void {
    this.#db.prepare('DELETE FROM streams WHERE id = ?').run(id)
    this.#left.delete(id)
  }

  #put(row: Row): Stream {
    const stream = fromRow(row)
    this.#all.set(stream.id, stream)
    this.#byName = undefined
    return stream
  }
}

const NONE: readonly Stream[] = []

function groupByName(streams: readonly Stream[]): ReadonlyMap<string, readonly Stream[]> {
  const byName = new Map<string, Stream[]>()
  for (const stream of streams) {
    const key = `${stream.owner} ${stream.name}`
    byName.set(key, [...(byName.get(key) ?? []), stream])
  }
  return byName
}

function fromRow({ paths, loaded, ...row }: Row): Stream {
  const kept = paths === null ? undefined : (JSON.parse(paths) as string[])
  return { ...row, paths: kept, wants: wantedIn(kept), loaded: loaded === 1 }
}

function wantedIn(paths: readonly string[] | undefined): (path: string) => boolean {
  if (paths === undefined) return () => true
  const [exact, prefixes] = [new Set(paths), paths.map((path) => `${path}.`)]
  return (path) => exact.has(path) || prefixes.some((prefix) => path.startsWith(prefix))
}

/** What two needs of one name come to. */
export function unite(a: Need['paths'], b: Need['paths']): Need['paths'] {
  return a === undefined || b === undefined ? undefined : [...new Set([...a, ...b])].sort()
}

function covers(kept: readonly string[] | undefined, needed: readonly string[] | undefined): boolean {
  if (kept === undefined) return true
  return needed?.every((path) => kept.includes(path)) ?? false
}
