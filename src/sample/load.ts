import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listDefinitions, readSetting, writeSetting } from '../control/index.ts'
import {
  type ImportOptions,
  type ImportProgress,
  importFiles,
  type Mapping,
  parseMapping,
} from '../ingest/index.ts'
import { sentence } from '../language/index.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { applyDefinitions } from '../segments/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { readTotals } from '../workspace/totals.ts'
import { writeSampleFiles } from './files.ts'
import type { SampleOptions } from './record.ts'

export type SamplePhase = 'generating' | 'traits' | 'events' | 'evaluating'

export interface LoadSampleOptions extends Partial<SampleOptions> {
  readonly signal?: AbortSignal
  readonly onProgress?: (phase: SamplePhase, progress?: ImportProgress) => void
}

const COMMON = {
  file: { format: 'jsonl' },
  customer: { column: 'customer' },
  time: { column: 'occurred_at' },
}
const EVENTS = parseMapping({
  ...COMMON,
  events: [{ name: { column: 'event' }, id: 'id', propertiesOf: 'properties' }],
})
const TRAITS = parseMapping({ ...COMMON, traitsOf: 'traits' })

/** The segments of the sample shop. */
const DEFINITIONS = new URL('../../examples/sample-shop/segments.yaml', import.meta.url)

/** Remembers in the control store how far loading came: a start that was cut short is taken up again. */
const SETTING = 'sampleShop'
interface Loading {
  readonly until: number
  readonly done: boolean
}

/**
 * Fills an empty workspace with the sample shop: generate its files -> import traits and events as files of
 * one's own would be -> apply its segments -> evaluate. A workspace that holds anything else is left alone.
 * Returns whether there was anything to do.
 */
export async function loadSampleShop(
  workspace: Workspace,
  { signal, onProgress, ...options }: LoadSampleOptions = {},
): Promise<boolean> {
  const { control } = workspace
  const loading = await readSetting<Loading | null>(control, SETTING, null)
  if (loading?.done || (loading === null && !(await isEmpty(workspace)))) return false
  const until = loading?.until ?? options.until ?? workspace.clock()
  await writeSetting(control, SETTING, { until, done: false })
  await workspace.changeSettings({ currency: 'EUR' })
  await importSample(workspace, { ...options, until }, signal, onProgress)
  const text = await readFile(DEFINITIONS, 'utf8')
  await applyDefinitions(workspace, [{ name: 'segments.yaml', text }], { by: sentence`sample shop` })
  onProgress?.('evaluating')
  await evaluateSegments(workspace, signal === undefined ? {} : { signal })
  await writeSetting(control, SETTING, { until, done: true })
  return true
}

async function isEmpty(workspace: Workspace): Promise<boolean> {
  const { profiles } = await readTotals(workspace)
  return profiles === 0 && (await listDefinitions(workspace.control, 'segment')).length === 0
}

async function importSample(
  workspace: Workspace,
  options: SampleOptions,
  signal: AbortSignal | undefined,
  onProgress: LoadSampleOptions['onProgress'],
): Promise<void> {
  const folder = join(workspace.directory.tmp, 'sample-shop')
  const importing = (phase: SamplePhase, file: string, mapping: Mapping) => {
    const shown: ImportOptions = { onProgress: (progress) => onProgress?.(phase, progress) }
    return importFiles(workspace, [file], mapping, signal === undefined ? shown : { ...shown, signal })
  }
  try {
    onProgress?.('generating')
    const files = await writeSampleFiles(folder, options)
    signal?.throwIfAborted()
    onProgress?.('traits')
    await importing('traits', files.traits.file, TRAITS)
    onProgress?.('events')
    await importing('events', files.events.file, EVENTS)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
