import type { LiveDatabase, LiveStatement } from './live-file.ts'

export interface ProfilePlacesShape {
  /** Places of the log that are sorted together. */
  readonly chunk: number
  /** How many of them a row has. */
  readonly page: number
}

const SHAPE: ProfilePlacesShape = { chunk: 65_536, page: 1_024 }

const NOBODY = -1
const CHUNKS_AT_ONCE = 100

interface Chunk {
  readonly chunk: number
  readonly firsts: ArrayBuffer
}

/**
 * Which places of the log of changes are whose. An index of the database would change a page somewhere with every
 * change; here the places of many changes are sorted by profile and written one after the other. Those of the chunk
 * that is not full yet are in memory.
 */
export class ProfilePlaces {
  readonly #shape: ProfilePlacesShape
  readonly #pagesOfChunk: number
  /** The chunk that is gathered, and the profiles of its places. */
  #chunk: number
  readonly #profiles: Float64Array
  readonly #insertChunk: LiveStatement
  readonly #insertPage: LiveStatement
  readonly #deleteChunks: LiveStatement
  readonly #deletePages: LiveStatement
  readonly #upwards: LiveStatement
  readonly #downwards: LiveStatement
  readonly #page: LiveStatement

  constructor(db: LiveDatabase, shape = SHAPE) {
    this.#shape = shape
    this.#pagesOfChunk = shape.chunk / shape.page
    this.#profiles = new Float64Array(shape.chunk).fill(NOBODY)
    this.#insertChunk = db.prepare('INSERT INTO place_chunks (chunk, firsts) VALUES (?, ?)')
    this.#insertPage = db.prepare('INSERT INTO place_pages (key, profiles, offsets) VALUES (?, ?, ?)')
    this.#deleteChunks = db.prepare('DELETE FROM place_chunks WHERE chunk < ?')
    this.#deletePages = db.prepare('DELETE FROM place_pages WHERE key < ?')
    const chunks = 'SELECT chunk, firsts FROM place_chunks'
    this.#upwards = db.prepare(`${chunks} WHERE chunk >= ? ORDER BY chunk LIMIT ${CHUNKS_AT_ONCE}`)
    this.#downwards = db.prepare(`${chunks} WHERE chunk <= ? ORDER BY chunk DESC LIMIT ${CHUNKS_AT_ONCE}`)
    this.#page = db.prepare('SELECT profiles, offsets FROM place_pages WHERE key = ?')
    const [row] = db.prepare('SELECT max(chunk) AS last FROM place_chunks').all() as { last: number | null }[]
    this.#chunk = (row?.last ?? NOBODY) + 1
    this.#gather(db.prepare('SELECT seq, profile FROM changes WHERE seq >= ? ORDER BY seq LIMIT ?'))
  }

  /** Takes up what an earlier process had gathered. */
  #gather(select: LiveStatement): void {
    const { chunk } = this.#shape
    let from = this.#chunk * chunk
    for (let left = true; left; ) {
      const rows = select.all(from, chunk) as { seq: number; profile: number }[]
      for (const { seq, profile } of rows) this.add(seq, profile)
      from = (rows.at(-1)?.seq ?? from) + 1
      left = rows.length === chunk
    }
  }

  /** Within a transaction, in the order of places: a change has got its row. */
  add(place: number, profile: number): void {
    const chunk = Math.floor(place / this.#shape.chunk)
    if (chunk > this.#chunk) this.#write(chunk)
    this.#profiles[place % this.#shape.chunk] = profile
  }

  /** A profile's places after one and up to another, in order. */
  *upwards(profile: number, after: number, until: number): Generator<number> {
    const first = Math.floor((after + 1) / this.#shape.chunk)
    for (const chunk of chunksOf(this.#upwards, first, 1)) {
      for (const place of this.#ofChunk(chunk, profile)) {
        if (place > until) return
        if (place > after) yield place
      }
    }
    for (const place of this.#ofGathered(profile)) if (place > after && place <= until) yield place
  }

  /** A profile's places up to one, latest first. */
  *downwards(profile: number, until: number): Generator<number> {
    const isMeant = (place: number) => place <= until
    yield* this.#ofGathered(profile).filter(isMeant).reverse()
    const last = Math.floor(until / this.#shape.chunk)
    for (const chunk of chunksOf(this.#downwards, last, -1)) {
      yield* this.#ofChunk(chunk, profile).filter(isMeant).reverse()
    }
  }

  /** Within a transaction: forgets places before one, as far as whole chunks lie before it. */
  forget(before: number): void {
    const chunk = Math.floor(before / this.#shape.chunk)
    this.#deleteChunks.run(chunk)
    this.#deletePages.run(chunk * this.#pagesOfChunk)
  }

  #ofGathered(profile: number): number[] {
    const places: number[] = []
    const first = this.#chunk * this.#shape.chunk
    for (let at = this.#profiles.indexOf(profile); at >= 0; at = this.#profiles.indexOf(profile, at + 1)) {
      places.push(first + at)
    }
    return places
  }

  #ofChunk({ chunk, firsts }: Chunk, profile: number): number[] {
    const places: number[] = []
    const firstOfPage = new Uint32Array(firsts)
    // A profile may begin in the page before the first that begins with it.
    const found = firstOfPage.findIndex((first) => first >= profile)
    const from = Math.max(0, (found < 0 ? firstOfPage.length : found) - 1)
    for (let page = from; page < firstOfPage.length && firstOfPage[page]! <= profile; page++) {
      const [row] = this.#page.all(chunk * this.#pagesOfChunk + page) as {
        profiles: ArrayBuffer
        offsets: ArrayBuffer
      }[]
      const [profiles, offsets] = [new Uint32Array(row!.profiles), new Uint32Array(row!.offsets)]
      for (let at = profiles.indexOf(profile); at >= 0 && profiles[at] === profile; at++) {
        places.push(chunk * this.#shape.chunk + offsets[at]!)
      }
    }
    return places
  }

  /** Writes what is gathered, and gathers another chunk. */
  #write(next: number): void {
    const { page } = this.#shape
    const { profiles, offsets } = this.#sorted()
    const firsts = profiles.filter((_, index) => index % page === 0)
    if (firsts.length > 0) this.#insertChunk.run(this.#chunk, bytesOf(firsts))
    for (let from = 0; from < profiles.length; from += page) {
      const key = this.#chunk * this.#pagesOfChunk + from / page
      const [some, where] = [profiles.slice(from, from + page), offsets.slice(from, from + page)]
      this.#insertPage.run(key, bytesOf(some), bytesOf(where))
    }
    this.#chunk = next
    this.#profiles.fill(NOBODY)
  }

  /** The profiles in order, each with its places in order. */
  #sorted(): { profiles: Uint32Array; offsets: Uint32Array } {
    const { chunk } = this.#shape
    const keys = new Float64Array(chunk)
    let count = 0
    for (const [offset, profile] of this.#profiles.entries()) {
      if (profile !== NOBODY) keys[count++] = profile * chunk + offset
    }
    const sorted = keys.subarray(0, count).sort()
    const profiles = Uint32Array.from(sorted, (key) => Math.floor(key / chunk))
    return { profiles, offsets: Uint32Array.from(sorted, (key) => key % chunk) }
  }
}

/** The chunks that a statement finds from one on, in its direction. */
function* chunksOf(statement: LiveStatement, first: number, direction: 1 | -1): Generator<Chunk> {
  for (let [from, left] = [first, true]; left; ) {
    const chunks = statement.all(from) as Chunk[]
    yield* chunks
    from = (chunks.at(-1)?.chunk ?? from) + direction
    left = chunks.length === CHUNKS_AT_ONCE
  }
}

function bytesOf(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
