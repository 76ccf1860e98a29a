import { speaking } from '../language/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { type Measures, measureSegments, measuresVersion } from './measures.ts'

/** What is known of measures when somebody asks. */
export interface KnownMeasures {
  /** The latest there are; absent before the first. */
  readonly measures: Measures | undefined
  /** Whether newer ones are being computed. */
  readonly isPending: boolean
  /** Why the last try came to nothing. */
  readonly trouble: string | undefined
}

/**
 * Keeps the measures of the latest evaluation. Who asks is given what is there at once, and starts the computing of
 * newer ones where there may be any: it takes seconds of a large workspace.
 */
export class KeptMeasures {
  readonly #workspace: Workspace
  readonly #closing = new AbortController()
  #kept: { readonly version: string; readonly measures: Measures } | undefined
  #computing: Promise<void> | undefined
  #failed: { readonly version: string; readonly trouble: string } | undefined

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  async read(): Promise<KnownMeasures> {
    const version = await measuresVersion(this.#workspace)
    const isCurrent = this.#kept?.version === version || this.#failed?.version === version
    if (!isCurrent && !this.#closing.signal.aborted)
      this.#computing ??= speaking('en', () => this.#compute(version))
    return {
      measures: this.#kept?.measures,
      isPending: this.#computing !== undefined,
      trouble: this.#failed?.version === version ? this.#failed.trouble : undefined,
    }
  }

  /** Resolves when nothing is being computed any more. */
  async settled(): Promise<void> {
    await this.#computing
  }

  /** Nothing is read from the workspace afterwards. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#computing
  }

  async #compute(version: string): Promise<void> {
    try {
      this.#kept = { version, measures: await measureSegments(this.#workspace, this.#closing.signal) }
      this.#failed = undefined
    } catch (error) {
      this.#failed = { version, trouble: (error as Error).message }
    } finally {
      this.#computing = undefined
    }
  }
}
