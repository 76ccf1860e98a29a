import { apart } from '../../apart/index.ts'
import { BitSet } from '../../evaluation/bit-set.ts'
import {
  type InEachLanguage,
  inEachLanguage,
  inTheirLanguage,
  say,
  sayLater,
  sentence,
} from '../../language/index.ts'
import { insufficientData, type Outcome, result, type Subgroup } from '../../stats/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Analysis, Found, Task } from '../analysis.ts'
import { surveyData } from '../features/index.ts'
import { findPurchases } from '../purchases/index.ts'
import { type ChosenSegment, chooseSegment, readMembers } from '../segment-members/index.ts'
import type { Written } from './describe.ts'
import { type Material, readMaterial } from './material.ts'
import { type MicroAudienceOptions, microAudienceOptions } from './options.ts'
import { reportMicroAudiences } from './report.ts'

/** A small group within a segment, as a segment of its own. */
export interface MicroAudience {
  /** `city Berlin and mostly category camping`. */
  readonly words: string
  /** The same to whoever reads it. */
  readonly said: InEachLanguage<string>
  readonly size: number
  /** Of the segment. */
  readonly share: number
  /** In what they differ most for sure from other members. */
  readonly differsIn: {
    readonly name: string
    readonly said: InEachLanguage<string>
    readonly measure: 'money' | 'number'
  }
  readonly mean: number
  readonly meanOfOthers: number
  /** Allowed for everything that was compared. */
  readonly difference: { readonly value: number; readonly low: number; readonly high: number }
  /** In standard deviations. */
  readonly effect: { readonly value: number; readonly low: number; readonly high: number }
  /** In how many of five random parts of the segment the difference is there too. */
  readonly stability: number
  /** Ready to be saved. */
  readonly definition: { readonly segment: string; readonly title: string; readonly when: Written }
}

export interface MicroAudiences {
  readonly segment: Pick<ChosenSegment, 'id' | 'title' | 'sentence' | 'said'>
  readonly members: number
  /** By what groups were looked for, and in what they might have differed. */
  readonly describedBy: number
  readonly toldApartIn: readonly string[]
  /** The same to whoever reads it. */
  readonly toldApartInSaid: readonly InEachLanguage<string>[]
  /** The most different first. */
  readonly audiences: readonly MicroAudience[]
}

/** Micro-audiences of a segment: small groups that are worth words of their own. */
export const microAudiences: Analysis<typeof microAudienceOptions, MicroAudiences> = {
  name: 'micro-audiences',
  title: sayLater`Micro-audiences`,
  summary: sayLater`Small groups within a large segment, by one or two conditions: large enough, distinct and stable.`,
  reads: 'purchases',
  doesWithoutPurchases: true,
  options: microAudienceOptions,
  remedies: [
    sayLater`Choose a larger segment, or accept smaller groups with --least-size.`,
    sayLater`Bring more of what is known of profiles: traits, and events before the instant.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: reportMicroAudiences,
}

async function run(task: Task<MicroAudienceOptions>): Promise<Outcome<Found<MicroAudiences>>> {
  const { workspace, options, asOf, signal, seed, progress } = task
  const segment = await chooseSegment(workspace, options)
  const { everyone, members } = await readMembers(workspace, [segment], asOf, signal)
  const group = members[0]!
  const ids = Uint32Array.from(group)
  if (ids.length < 2 * options.leastSize) {
    return insufficientData(
      ids.length === 1
        ? sayLater`${segment.title} has 1 member: too few for groups of ${options.leastSize} beside others.`
        : sayLater`${segment.title} has ${ids.length} members: too few for groups of ${options.leastSize} beside others.`,
    )
  }
  progress({ done: 0.1, of: 1, phase: sentence`reading` })
  const material = await readMaterial({
    query: {
      workspace,
      sides: { group, rest: new BitSet(0) },
      from: asOf - options.days * DAY_MS,
      until: asOf,
      signal,
    },
    survey: await surveyData(workspace.analytical, asOf, everyone.size, signal),
    purchases: await purchasesOf(task),
    members: ids,
    days: options.days,
    without: [...segment.reads.traits, ...segment.reads.events],
  })
  if (material.described.length === 0 || material.targets.length === 0) {
    return insufficientData(
      sayLater`Too little is known of the members of ${segment.title} to tell groups among them.`,
    )
  }
  progress({ done: 0.6, of: 1, phase: sentence`comparing` })
  const { leastSize, leastShare, leastEffect, most } = options
  const found = await apart(
    'findSubgroups',
    [
      material.described.map(({ attribute }) => attribute),
      material.targets.map(({ values }) => values),
      { leastSize, leastShare, leastEffect, most, seed },
    ],
    { signal },
  )
  if (found.kind === 'insufficient-data') return found
  const { id, title, said } = segment
  return result({
    result: {
      segment: { id, title, sentence: segment.sentence, said },
      members: ids.length,
      describedBy: material.described.length,
      toldApartIn: material.targets.map(({ name }) => name.inEachLanguage.en),
      toldApartInSaid: material.targets.map(({ name }) => name),
      audiences: found.value.map((subgroup, place) =>
        audienceOf(subgroup, material, parentOf(task, id), id, place),
      ),
    },
  })
}

async function purchasesOf({ workspace, options }: Task<MicroAudienceOptions>) {
  const found = findPurchases(workspace, options.purchases)
  return options.purchases?.event === undefined ? found.catch(() => undefined) : found
}

/** Being in the segment, as a condition: by its name, or its rule where it is not saved. */
function parentOf({ options }: Task<MicroAudienceOptions>, id: string): unknown {
  if (options.definition !== undefined) return options.definition.when
  const [name, part] = id.split('/')
  return part === undefined ? { segment: name } : { segmentation: name, part }
}

function audienceOf(
  { conditions, contrast, size, share, target, stability }: Subgroup,
  { described, targets }: Material,
  parent: unknown,
  id: string,
  place: number,
): MicroAudience {
  const parts = conditions.map(({ attribute, value }) => described[attribute]!.values[value]!)
  const said = inEachLanguage(() =>
    parts.map((part) => inTheirLanguage(part.words)).reduce((all, one) => say`${all} and ${one}`),
  )
  const words = said.inEachLanguage.en
  const { name, measure } = targets[target]!
  return {
    words,
    said,
    size,
    share,
    differsIn: { name: name.inEachLanguage.en, said: name, measure },
    mean: contrast.mean,
    meanOfOthers: contrast.restMean,
    difference: contrast.difference,
    effect: contrast.effect,
    stability,
    definition: {
      segment: `${id.replace('/', '-').slice(0, 80)}-${place + 1}`,
      title: `${id}: ${words}`.slice(0, 200),
      when: { all: [parent, ...parts.map(({ condition }) => condition)] },
    },
  }
}
