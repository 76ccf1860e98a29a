import type { z } from 'zod'
import type { JobContext } from '../../../jobs/index.ts'
import { type Sentence, sentence } from '../../../language/index.ts'
import { backtest, instantsBetween } from '../../../membership/backtest.ts'
import { findTarget } from '../../../membership/targets.ts'
import { backtestFile } from '../../../segments/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Begun } from '../jobs/start-job.ts'
import { readMoment } from '../schemas.ts'
import type { backtest as backtestResult, startBacktest } from './schemas.ts'

type Asked = z.infer<typeof startBacktest>
type Result = z.infer<typeof backtestResult>

const YEAR_MS = 365 * 86_400_000

/** What a request for a backtest begins; what cannot be looked back on is refused at once. */
export async function backtestWork(workspace: Workspace, asked: Asked): Promise<Begun> {
  const to = readMoment(asked.to, workspace.settings) ?? workspace.clock()
  const from = readMoment(asked.from, workspace.settings) ?? to - YEAR_MS
  const instants = instantsBetween(from, to, asked.points)
  if ('text' in asked) {
    const file = { name: 'draft', text: asked.text }
    return begun(sentence`Looking back on a draft`, async (options) =>
      [...(await backtestFile(workspace, file, instants, options))].map(([segment, sizes]) => ({
        segment,
        sizes,
      })),
    )
  }
  const { node } = await findTarget(workspace, asked.segment)
  return begun(sentence`Looking back on ${asked.segment}`, async (options) => [
    { segment: asked.segment, sizes: await backtest(workspace, node, instants, options) },
  ])
}

type Options = Parameters<typeof backtest>[3] & object

function begun(title: Sentence, segments: (options: Options) => Promise<Result['segments']>): Begun {
  return {
    kind: 'backtest',
    title,
    work: async ({ signal, progress }: JobContext) => ({
      segments: await segments({ signal, onProgress: (done, of) => progress({ done, of }) }),
    }),
  }
}
