import { readCatalogue } from '../../catalogue/index.ts'
import { sayLater, sentence } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Analysis, Found, Task } from '../analysis.ts'
import { findPurchases } from '../purchases/index.ts'
import { type ChosenSegment, chooseSegment, readMembers } from '../segment-members/index.ts'
import type { Evidence } from './evidence.ts'
import { type Journey, readJourney } from './journey.ts'
import { type Judged, judge, type Mark } from './judge.ts'
import { type PersonaOptions, personaOptions } from './options.ts'
import { reportPersona } from './report.ts'
import type { Scene } from './scene.ts'
import {
  type EvidenceSource,
  evidenceSources,
  type Life,
  readLife,
  readValue,
  type Value,
} from './sources/index.ts'
import { foremostMarks } from './tell.ts'
import { type Followed, type History, readHistory } from './trend.ts'

/** Who the members of a segment are, in what they differ, and how they came to be who they are. */
export interface Persona {
  readonly segment: Pick<ChosenSegment, 'id' | 'title' | 'sentence' | 'said'>
  /** Whom they are compared with: others of another segment, or everybody else. */
  readonly against: string
  readonly sizes: { readonly group: number; readonly rest: number; readonly everybody: number }
  /** Members who are in the other segment too; they count as members alone. */
  readonly inBoth: number
  /** Behaviour was looked at after this instant. */
  readonly from: number
  readonly comparisons: Omit<Judged, 'marks'>
  /** The few that matter first; at most {@link MOST_MARKS}. */
  readonly marks: readonly Mark[]
  readonly value: Value | null
  readonly life: Life | null
  readonly journey: Journey | null
  readonly history: History | null
}

/** Of more than some thousand comparisons the first matter to nobody after these. */
const MOST_MARKS = 400
/** Marks that are followed back. */
const MOST_FOLLOWED = 4
const EVERYBODY = 'everybody'
const COMPARING = sentence`comparing`

/** Profiling a segment against everybody, or against another segment. */
export const personas: Analysis<typeof personaOptions, Persona> = {
  name: 'personas',
  title: sayLater`Persona`,
  summary: sayLater`Who the members of a segment are: in what they differ from everybody or from another segment.`,
  reads: 'purchases',
  doesWithoutPurchases: true,
  options: personaOptions,
  remedies: [
    sayLater`Choose a segment that has members, and not everybody.`,
    sayLater`Compare with everybody instead of with another segment.`,
    sayLater`Look back further with --days.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: reportPersona,
}

async function run(task: Task<PersonaOptions>): Promise<Outcome<Found<Persona>>> {
  const { workspace, options, asOf, signal } = task
  const segment = await chooseSegment(workspace, options)
  const other =
    options.against === EVERYBODY ? undefined : await chooseSegment(workspace, { segment: options.against })
  const chosen = other === undefined ? [segment] : [segment, other]
  const { everyone, members } = await readMembers(workspace, chosen, asOf, signal)
  const [group, second = everyone] = members as [(typeof members)[0], (typeof members)[0]?]
  const inBoth = other === undefined ? 0 : group.clone().and(second).size
  const rest = second.clone().andNot(group)
  const sizes = { group: group.size, rest: rest.size, everybody: everyone.size }
  if (sizes.group === 0) return insufficientData(sayLater`Nobody is in ${segment.title}.`)
  if (sizes.rest === 0) return insufficientData(nobodyElse(segment, other))
  const scene: Scene = {
    workspace,
    sides: { group, rest },
    sizes,
    from: asOf - options.days * DAY_MS,
    until: asOf,
    catalogue: await readCatalogue(workspace),
    segment,
    purchases: await purchasesOf(task),
    signal,
  }
  const read = await readAll(scene, task)
  const { marks, ...comparisons } = judge(read.evidence, options.correction, options.confidence)
  const persona: Persona = {
    segment: { id: segment.id, title: segment.title, sentence: segment.sentence, said: segment.said },
    against: other?.title ?? EVERYBODY,
    sizes,
    inBoth,
    from: scene.from,
    comparisons,
    marks: marks.slice(0, MOST_MARKS),
    ...read.parts,
    history: await historyOf(scene, marks, read.sources, task),
  }
  return result({ result: persona })
}

function nobodyElse(segment: ChosenSegment, other: ChosenSegment | undefined): string {
  return other === undefined
    ? sayLater`Everybody is in ${segment.title}: there is nobody to compare with.`
    : sayLater`Everybody in ${other.title} is in ${segment.title} too: there is nobody to compare with.`
}

/** Where it cannot be told what a purchase is, a persona goes without; what was said wrongly is told. */
async function purchasesOf({ workspace, options }: Task<PersonaOptions>) {
  const found = findPurchases(workspace, options.purchases)
  return options.purchases?.event === undefined ? found.catch(() => undefined) : found
}

interface ReadAll {
  readonly evidence: readonly Evidence[]
  /** Where each figure was read. */
  readonly sources: ReadonlyMap<string, EvidenceSource>
  readonly parts: Pick<Persona, 'value' | 'life' | 'journey'>
}

const keyOf = ({ aspect, kind, name }: Pick<Evidence, 'aspect' | 'kind' | 'name'>) =>
  JSON.stringify([aspect, kind, name])

async function readAll(scene: Scene, { progress, signal, options }: Task<PersonaOptions>): Promise<ReadAll> {
  const sources = await evidenceSources(scene)
  const steps = sources.length + 3 + options.months
  const evidence: Evidence[] = []
  const from = new Map<string, EvidenceSource>()
  for (const [done, source] of sources.entries()) {
    signal.throwIfAborted()
    const found = await source.read(scene)
    evidence.push(...found)
    for (const one of found) from.set(keyOf(one), source)
    progress({ done: done + 1, of: steps, phase: COMPARING })
  }
  const value = await readValue(scene)
  const hasEvents = scene.catalogue.events.length > 0
  const life = hasEvents ? await readLife(scene, value?.totals) : undefined
  evidence.push(...(value?.evidence ?? []), ...(life?.evidence ?? []))
  const journey = hasEvents ? await readJourney(scene) : null
  progress({ done: sources.length + 3, of: steps, phase: COMPARING })
  return {
    evidence,
    sources: from,
    parts: { value: value?.value ?? null, life: life?.life ?? null, journey },
  }
}

/** Follows the foremost marks back. */
function historyOf(
  scene: Scene,
  marks: readonly Mark[],
  sources: ReadonlyMap<string, EvidenceSource>,
  { options, progress }: Task<PersonaOptions>,
): Promise<History | null> {
  const followed = foremostMarks(marks, MOST_FOLLOWED).flatMap((mark): Followed[] => {
    const source = sources.get(keyOf(mark))
    return source === undefined ? [] : [{ mark, source }]
  })
  const { months } = options
  return readHistory(scene, followed, months, (done) =>
    progress({ done: Math.round(done * months), of: Math.max(1, months), phase: sentence`following back` }),
  )
}
