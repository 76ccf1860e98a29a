import { say, translate } from '../../../language/index.ts'
import type { Formats } from '../../../reports/index.ts'
import type { ReportContext } from '../../analysis.ts'
import { type Feature, titleOf, traitTitle } from '../../features/index.ts'
import { spokenFormats } from '../../spoken-formats.ts'
import type { Driver } from '../drivers.ts'
import type { Judgement } from '../judge.ts'
import type { PredictionResult } from '../result.ts'

/** How it is spoken of. */
export interface Wording {
  /** What they will do: `leave`. */
  readonly will: string
  /** What they did: `left`. */
  readonly did: string
  /** What to do about those whom it is likely, and unlikely, to befall. */
  readonly act: { readonly high: string; readonly low: string }
}

/** What the parts of a report are made of. */
export interface View {
  readonly result: PredictionResult
  readonly wording: Wording
  readonly formats: Formats
  /** What says most of how good it is: the test on the latest instant, where there is one. */
  readonly judged: Judgement
}

export function viewOf(
  result: PredictionResult,
  { calendar }: ReportContext<unknown>,
  { will, did, act }: Wording,
): View {
  const formats = spokenFormats({ timeZone: calendar.timeZone })
  const wording = {
    will: translate(will),
    did: translate(did),
    act: { high: translate(act.high), low: translate(act.low) },
  }
  return { result, wording, formats, judged: result.outOfTime ?? result.crossValidated }
}

/** What is foretold; of a table that is a column with its value, as they are. */
export const whatIn = ({ what, days }: Pick<PredictionResult, 'what' | 'days'>): string =>
  days === null ? what : translate(what)

/** The title of a column that was kept, as it is said now; any other title stays. */
export function titleIn({ features }: Pick<PredictionResult, 'features'>, kept: string): string {
  const described = features.find(({ title }) => title === kept)
  return described === undefined ? kept : titleOf(described.feature)
}

/** A driver as people read it: its name, and how often it came to pass by each of its values. */
export interface DriverView {
  readonly title: string
  readonly bars: readonly DriverBar[]
}

interface DriverBar {
  readonly label: string
  readonly isKnown: boolean
  readonly rows: number
  readonly share: number
}

export function driverView(
  { result, formats }: Pick<View, 'result' | 'formats'>,
  driver: Driver,
): DriverView {
  const described = (place: number) => result.features[place]!
  const { feature } = described(driver.places[0]!)
  if (driver.parts !== null && feature.of === 'trait') {
    const bars = driver.parts.map(({ place, ...part }) => ({
      label: levelOf(described(place).feature),
      isKnown: described(place).feature.measure !== 'is-unknown',
      ...part,
    }))
    return { title: traitTitle(feature), bars }
  }
  const isFlag = feature.of === 'trait' && (feature.measure === 'flag' || feature.measure.startsWith('is'))
  return {
    title: titleOf(feature),
    bars: driver.rates.map(({ from, to, rows, share }) => ({
      label: rangeLabel(isFlag, from, to, formats),
      isKnown: from !== null,
      rows,
      share,
    })),
  }
}

function levelOf(feature: Feature): string {
  if (feature.of === 'trait' && feature.measure === 'is') return feature.value
  return feature.measure === 'is-unknown' ? say`not known` : say`another value`
}

function rangeLabel(isFlag: boolean, from: number | null, to: number | null, formats: Formats): string {
  if (from === null || to === null) return say`not known`
  if (isFlag && from === to) return from === 1 ? say`yes` : say`no`
  if (from === to) return plain(from, formats)
  // A thousandth of a range says nothing: 0 to 12.3, not 0.00105 to 12.3.
  const step = 10 ** (Math.floor(Math.log10(to - from)) - 2)
  const told = (value: number) => plain(Math.abs(value) < step ? 0 : value, formats)
  return say`${told(from)} to ${told(to)}`
}

const plain = (value: number, formats: Formats) =>
  Math.abs(value) >= 1e15 ? (value > 0 ? say`very large` : say`very small`) : formats.number(value)
