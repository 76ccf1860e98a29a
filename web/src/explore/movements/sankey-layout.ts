import { layOutFlow, type Stage } from '../../../../src/reports/charts/flow-layout.ts'
import { labelWithNumber } from '../marks/label-with-number'
import type { MovementsResult } from './result'

const BAND = 14
const TOP = 30
const STAGE_HEIGHT = 66
/** Of so many parts that there is no room for more: a line of text, and the gap to the next. */
const LEAST_STAGE = 18
const LEAST_HEIGHT = 320
const MOST_HEIGHT = 620
/** On a phone names of two words still fit, and bands stay as wide as they. */
const LABEL = { share: 0.26, most: 190, least: 108, mostShare: 0.35 }

export interface SankeyBand {
  /** Undefined: who was not there yet. */
  readonly from: number | undefined
  readonly to: number
  readonly path: string
  readonly middle: { readonly x: number; readonly y: number }
}

interface SankeyStage {
  readonly side: 'before' | 'now'
  readonly part: number | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly label: string
}

export interface SankeyLayout {
  readonly height: number
  readonly bands: readonly SankeyBand[]
  readonly stages: readonly SankeyStage[]
  readonly sides: { readonly before: number; readonly now: number }
}

/** Height that suits so many parts. */
export function sankeyHeight(parts: number): number {
  const usual = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, TOP + (parts + 1) * STAGE_HEIGHT))
  return Math.max(usual, TOP + (parts + 1) * LEAST_STAGE)
}

/** Parts as they were on the left, as they are on the right, and bands as thick as people went that way. */
export function layOutSankey(
  { parts, counts }: Pick<MovementsResult, 'parts' | 'counts'>,
  { newcomers, write }: { readonly newcomers: string; readonly write: (count: number) => string },
  width: number,
): SankeyLayout {
  const height = sankeyHeight(parts.length)
  const room = labelRoom(width)
  const sides = { before: room, now: width - room - BAND }
  const titles = parts.map(({ title }) => title)
  const links = counts.flatMap((row, from) =>
    row.slice(0, parts.length).map((value, to) => ({ column: 0, from, to, value })),
  )
  const flow = layOutFlow(
    {
      kind: 'flow',
      title: '',
      description: '',
      measure: 'count',
      columns: [
        { title: '', stages: [...titles, newcomers] },
        { title: '', stages: titles },
      ],
      links,
    },
    TOP,
    height - TOP - 4,
  )
  const part = (index: number) => (index < parts.length ? index : undefined)
  const [left, right] = [sides.before + BAND, sides.now]
  return {
    height,
    sides,
    bands: flow.streams.map(({ link, thickness, leaves, enters }) => ({
      from: part(link.from),
      to: link.to,
      path: bandPath({ left, right, leaves, enters, thickness }),
      middle: { x: (left + right) / 2, y: (leaves + enters + thickness) / 2 },
    })),
    stages: flow.stages
      .filter(({ value }) => value > 0)
      .map((stage) => ({
        ...stageOf(stage, sides, (name, value) => labelWithNumber(name, write(value), room - 10)),
        part: part(stage.index),
      })),
  }
}

function labelRoom(width: number): number {
  const least = Math.min(LABEL.least, width * LABEL.mostShare)
  return Math.min(LABEL.most, Math.max(least, width * LABEL.share))
}

function stageOf(
  { column, top, height, name, value }: Stage,
  sides: SankeyLayout['sides'],
  label: (name: string, value: number) => string,
) {
  const side = column === 0 ? ('before' as const) : ('now' as const)
  return {
    side,
    x: sides[side],
    y: top,
    width: BAND,
    height: Math.max(2, height),
    label: label(name, value),
  }
}

interface BandEnds {
  readonly left: number
  readonly right: number
  readonly leaves: number
  readonly enters: number
  readonly thickness: number
}

function bandPath({ left, right, leaves, enters, thickness }: BandEnds): string {
  const middle = (left + right) / 2
  const thick = Math.max(1, thickness)
  const points = [left, leaves, middle, leaves, middle, enters, right, enters].map(round)
  const back = [
    right,
    enters + thick,
    middle,
    enters + thick,
    middle,
    leaves + thick,
    left,
    leaves + thick,
  ].map(round)
  const curve = (at: readonly number[]) => `${at[0]} ${at[1]}C${at.slice(2).join(' ')}`
  return `M${curve(points)}L${curve(back)}Z`
}

const round = (value: number) => Math.round(value * 10) / 10
