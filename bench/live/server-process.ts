import type { ChildProcess } from 'node:child_process'
import { runApart } from '../run-apart.ts'
import type { Order, Report, Sample, Summary } from './messages.ts'

type Ready = Extract<Report, { report: 'ready' }>

/** The process of the server, as the bench sees it. */
export class ServerProcess {
  readonly samples: Sample[] = []
  readonly #child: ChildProcess
  readonly #waiting = new Map<Report['report'], (report: Report) => void>()
  readonly #ended: Promise<never>

  constructor(dataDir: string) {
    this.#child = runApart(new URL('server.ts', import.meta.url), { dataDir })
    this.#child.on('message', (report: Report) => this.#take(report))
    this.#ended = new Promise((_, reject) => {
      this.#child.on('exit', (code) => reject(new TypeError(`the server of the bench ended with ${code}`)))
    })
    this.#ended.catch(() => undefined)
  }

  /** Resolves when all segments are kept true. */
  ready(): Promise<Ready> {
    return this.#next('ready')
  }

  begin(profile: boolean): void {
    this.#tell({ order: 'begin', profile })
  }

  /** Has what was acknowledged stored, waits for what time still brings about, and closes the server. */
  async end(after: number): Promise<Summary> {
    const summary = this.#next('summary')
    this.#tell({ order: 'end', after })
    return (await summary).summary
  }

  #tell(order: Order): void {
    this.#child.send(order)
  }

  #next<Kind extends Report['report']>(kind: Kind): Promise<Extract<Report, { report: Kind }>> {
    const found = new Promise<Report>((resolve) => this.#waiting.set(kind, resolve))
    return Promise.race([found, this.#ended]) as Promise<Extract<Report, { report: Kind }>>
  }

  #take(report: Report): void {
    if (report.report === 'sample') this.samples.push(report.sample)
    else this.#waiting.get(report.report)?.(report)
  }
}
