import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { csvLine } from './csv-line.ts'

export interface Reject {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

export const REJECT_HEADER = 'file,line,column,value,reason\n'

export function rejectLine({ file, line, column, value, reason }: Reject): string {
  return `${csvLine([file, line, column, value, reason])}\n`
}

/** Everything that an import did not take, row by row, as CSV. The file exists only if there is something in it. */
export class RejectFile {
  readonly path: string
  #stream: WriteStream | undefined
  #failure: Error | undefined

  constructor(path: string) {
    this.path = path
  }

  get written(): boolean {
    return this.#stream !== undefined
  }

  async add(rejects: readonly Reject[]): Promise<void> {
    if (rejects.length === 0) return
    const stream = this.#stream ?? (await this.#open())
    const text = rejects.map(rejectLine).join('')
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), once(stream, 'close')])
    if (this.#failure) throw this.#failure
  }

  async close(): Promise<void> {
    await this.#end()
    if (this.#failure) throw this.#failure
  }

  /** Also after a failure, which whoever wrote was told already. */
  async discard(): Promise<void> {
    await this.#end()
    await rm(this.path, { force: true })
  }

  async #end(): Promise<void> {
    const stream = this.#stream
    if (!stream) return
    stream.end()
    if (!stream.closed) await once(stream, 'close')
  }

  async #open(): Promise<WriteStream> {
    await mkdir(dirname(this.path), { recursive: true })
    const stream = createWriteStream(this.path)
    stream.on('error', (error) => {
      this.#failure = error
    })
    stream.write(REJECT_HEADER)
    this.#stream = stream
    return stream
  }
}
