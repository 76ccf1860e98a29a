import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ChangeRow, Order, Report, Sample, Summary } from './messages.ts'

const RUNNER = fileURLToPath(new URL('../../src/store/testing/run-typescript.js', import.meta.url))
const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url))

type Ready = Extract<Report, { report: 'ready' }>

/** The process of the server, as the bench sees it. */
export class ServerProcess {
  readonly samples: Sample[] = []
  onChanges: (rows: readonly ChangeRow[]) => void = () => undefined
  readonly #child: ChildProcess
  readonly #waiting = new Map<Report['report'], (report: Report) => void>()
  readonly #ended: Promise<never>

  constructor(dataDir: string, segments: number) {
    this.#child = fork(RUNNER, [SERVER, JSON.stringify({ dataDir, segments })], {
      // Not those of this process: its loader gives every function its name, which takes time in the hottest places.
      execArgv: [],
      env: { ...process.env, UV_THREADPOOL_SIZE: '12' },
    })
    this.#child.on('message', (report: Report) => this.#take(report))
    this.#ended = new Promise((_, reject) => {
      this.#child.on('exit', (code) => reject(new TypeError(`the server of the bench ended with ${code}`)))
    })
    this.#ended.catch(() => undefined)
  }

  /** Resolves when all segments are built. */
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
    if (report.report === 'changes') this.onChanges(report.rows)
    else if (report.report === 'sample') this.samples.push(report.sample)
    else if (report.report === 'building') console.log(`building ${Math.round(100 * report.progress)} %`)
    else this.#waiting.get(report.report)?.(report)
  }
}
