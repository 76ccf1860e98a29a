import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Analysis } from '../../src/analyses/analysis.ts'
import { type Performed, perform } from '../../src/analyses/perform.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'
import { fillStore, instant, type LogEntry } from './agreement.ts'

/** A workspace to try analyses on, filled with records as `fillStore` takes them. */
export interface AnalysisBench {
  readonly workspace: Workspace
  fill(log: readonly LogEntry[]): Promise<void>
  /** Runs an analysis as of an instant, as every door does, with options as they are written. */
  perform<Options extends z.ZodObject, Result>(
    analysis: Analysis<Options, Result>,
    asOf: string | number,
    options?: z.input<Options>,
  ): Promise<Performed<Result>>
  close(): Promise<void>
}

export async function openAnalysisBench(): Promise<AnalysisBench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satsuma-analysis-'))
  const workspace = await openWorkspace({ dataDir })
  let records = 0
  return {
    workspace,
    fill: async (log) => {
      await fillStore(workspace.analytical, log, { firstId: records })
      records += log.length
    },
    perform: (analysis, asOf, options) =>
      perform(
        analysis,
        {
          workspace,
          options: analysis.options.parse(options ?? {}),
          asOf: instant(asOf),
          seed: 1,
          signal: new AbortController().signal,
          progress: () => {},
        },
        () => ({ name: 'test' }),
      ),
    close: async () => {
      await workspace.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
