import type { InEachLanguage } from '../../language/index.ts'
import { shareError, type Trend, trendOf } from '../../stats/index.ts'
import { shift } from '../../time/calendar.ts'
import { duration } from '../../time/duration.ts'
import { readMembers } from '../segment-members/index.ts'
import type { Evidence, Words } from './evidence.ts'
import type { Mark } from './judge.ts'
import type { Scene } from './scene.ts'
import type { EvidenceSource } from './sources/index.ts'

/** A figure of the segment over time, by whom it held at each instant. */
export interface Development {
  readonly name: string
  readonly said?: InEachLanguage<Words>
  readonly measure: Mark['measure']
  readonly points: readonly { readonly at: number; readonly value: number | null }[]
  /** Change in a month; null where the figures give none. */
  readonly monthly: Trend | null
}

/** The segment at past instants. */
export interface History {
  readonly sizes: readonly { readonly at: number; readonly size: number; readonly share: number | null }[]
  readonly developments: readonly Development[]
}

const MONTH_MS = 30.436_875 * 86_400_000

/** What is followed: a mark, and where it is read. */
export interface Followed {
  readonly mark: Mark
  readonly source: EvidenceSource
}

/** Reads the size and the foremost marks at the end of each of the last months, by the members of then. */
export async function readHistory(
  scene: Scene,
  followed: readonly Followed[],
  months: number,
  onProgress: (done: number) => void,
): Promise<History | null> {
  if (months === 0) return null
  const instants = Array.from({ length: months + 1 }, (_, index) => monthsBack(scene, months - index))
  const sizes: History['sizes'][number][] = []
  const measured: (Evidence | undefined)[][] = followed.map(() => [])
  for (const [index, at] of instants.entries()) {
    scene.signal.throwIfAborted()
    const { everyone, members } = await readMembers(scene.workspace, [scene.segment], at, scene.signal)
    const group = members[0]!
    const [size, all] = [group.size, everyone.size]
    sizes.push({ at, size, share: all === 0 ? null : size / all })
    const rest = everyone.andNot(group)
    const then: Scene = {
      ...scene,
      sides: { group, rest },
      sizes: { group: size, rest: all - size },
      from: at - (scene.until - scene.from),
      until: at,
    }
    for (const [place, one] of followed.entries()) measured[place]!.push(await evidenceThen(then, one))
    onProgress((index + 1) / instants.length)
  }
  const developments = followed.map(({ mark }, place) => developmentOf(mark, instants, measured[place]!))
  return { sizes, developments }
}

function monthsBack({ until, workspace }: Scene, months: number): number {
  return months === 0 ? until : shift(until, duration(`${months} months`), -1, workspace.settings)
}

async function evidenceThen(scene: Scene, { mark, source }: Followed): Promise<Evidence | undefined> {
  const found = await source.read(scene)
  return found.find(
    ({ name, aspect, kind }) => name === mark.name && aspect === mark.aspect && kind === mark.kind,
  )
}

interface Point {
  readonly at: number
  readonly value: number
  readonly error: number
}

function developmentOf(
  { name, said, measure }: Mark,
  instants: readonly number[],
  found: readonly (Evidence | undefined)[],
): Development {
  const points = instants.map((at, index) => pointOf(at, found[index]))
  const known = points.filter((point) => point !== undefined)
  const trend = trendOf({
    time: known.map(({ at }) => at / MONTH_MS),
    value: known.map(({ value }) => value),
    standardError: known.map(({ error }) => error),
  })
  return {
    name,
    ...(said !== undefined && { said }),
    measure,
    points: points.map((point, index) => ({ at: instants[index]!, value: point?.value ?? null })),
    monthly: trend.kind === 'result' ? trend.value : null,
  }
}

/** Nothing of fewer than two profiles. */
function pointOf(at: number, evidence: Evidence | undefined): Point | undefined {
  if (evidence === undefined) return undefined
  if (evidence.kind === 'share') {
    const { count, size } = evidence.group
    return size < 2 ? undefined : { at, value: count / size, error: shareError(count, size) }
  }
  const { count, mean, squares } = evidence.group
  return count < 2 ? undefined : { at, value: mean, error: Math.sqrt(squares / (count - 1) / count) }
}
