import type { LiveDatabase, LiveStatement } from './live-file.ts'

/** Small things that are remembered by name, as JSON. */
export class Facts {
  readonly #get: LiveStatement
  readonly #set: LiveStatement

  constructor(db: LiveDatabase) {
    this.#get = db.prepare('SELECT value FROM facts WHERE name = ?')
    this.#set = db.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)')
  }

  get<T>(name: string, otherwise: T): T {
    const row = this.#get.get(name) as { value: string } | undefined
    return row === undefined ? otherwise : (JSON.parse(row.value) as T)
  }

  set(name: string, value: unknown): void {
    this.#set.run(name, JSON.stringify(value))
  }
}
