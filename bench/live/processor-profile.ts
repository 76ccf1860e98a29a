import { writeFile } from 'node:fs/promises'
import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'

const SAMPLE_MICROSECONDS = 500
const SHOWN = 30

/** A running profile of this process's JavaScript. */
export interface ProcessorProfile {
  /** Writes it to a file, and tells the functions that took the most time. */
  end(file: string): Promise<string>
}

export async function profileProcessor(): Promise<ProcessorProfile> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS })
  await session.post('Profiler.start')
  return {
    end: async (file) => {
      const { profile } = await session.post('Profiler.stop')
      session.disconnect()
      await writeFile(file, JSON.stringify(profile))
      return hotSpots(profile)
    },
  }
}

type Profile = Profiler.Profile
type Node = Profiler.ProfileNode

/** Seconds of functions themselves, and of functions with all that they call. */
function hotSpots(profile: Profile): string {
  const own = ownSeconds(profile)
  const files = filesOf(profile)
  const [self, total] = [new Map<string, number>(), new Map<string, number>()]
  const byId = new Map(profile.nodes.map((node) => [node.id, node]))
  const visit = (node: Node, above: readonly string[]): number => {
    const name = nameOf(node, files, above.at(-1))
    const seconds = own.get(node.id) ?? 0
    const within = [...above, name]
    const all = (node.children ?? []).reduce((sum, id) => sum + visit(byId.get(id)!, within), seconds)
    self.set(name, (self.get(name) ?? 0) + seconds)
    if (!above.includes(name)) total.set(name, (total.get(name) ?? 0) + all)
    return all
  }
  visit(profile.nodes[0]!, [])
  return [table('seconds of its own', self), table('seconds with what it calls', total)].join('\n')
}

function ownSeconds({ samples = [], timeDeltas = [] }: Profile): Map<number, number> {
  const own = new Map<number, number>()
  for (const [index, id] of samples.entries()) {
    own.set(id, (own.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1e6)
  }
  return own
}

/** The profiler leaves out the file of some functions and not of others beside them. */
function filesOf({ nodes }: Profile): ReadonlyMap<string, string> {
  const named = nodes.filter(({ callFrame: { url } }) => url !== '')
  return new Map(named.map(({ callFrame: { scriptId, url } }) => [scriptId, url]))
}

/** Native functions are named by who calls them: their own names are those of the nearest symbol that a library shows. */
function nameOf({ callFrame }: Node, files: ReadonlyMap<string, string>, caller = ''): string {
  const { functionName, scriptId, lineNumber } = callFrame
  const file = files.get(scriptId)?.replace(/^.*?\/(src|node_modules|bench)\//, '$1/')
  if (file !== undefined) return `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}`
  return functionName.startsWith('(') ? functionName : `(native) of ${caller}`
}

function table(title: string, seconds: ReadonlyMap<string, number>): string {
  const rows = [...seconds].sort(([, a], [, b]) => b - a).slice(0, SHOWN)
  return [title, ...rows.map(([name, value]) => `${value.toFixed(2).padStart(9)}  ${name}`)].join('\n')
}
