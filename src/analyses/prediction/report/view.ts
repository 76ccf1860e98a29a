import { type Formats, formatsOf } from '../../../reports/index.ts'
import type { ReportContext } from '../../analysis.ts'
import { type Feature, plainName } from '../../features/index.ts'
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
  wording: Wording,
): View {
  const formats = formatsOf({ timeZone: calendar.timeZone })
  return { result, wording, formats, judged: result.outOfTime ?? result.crossValidated }
}

/** `Contract is Month-to-month`, as words within a sentence. */
export const inWords = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

/** A driver as people read it: its name, and how often it came to pass by each of its values. */
export interface DriverView {
  readonly title: string
  readonly bars: readonly { readonly label: string; readonly rows: number; readonly share: number }[]
}

export function driverView(
  { result, formats }: Pick<View, 'result' | 'formats'>,
  driver: Driver,
): DriverView {
  const described = (place: number) => result.features[place]!
  const { feature, title } = described(driver.places[0]!)
  if (driver.parts !== null && feature.of === 'trait') {
    const name = plainName(feature.path === '' ? feature.trait : `${feature.trait} ${feature.path}`)
    const bars = driver.parts.map(({ place, ...part }) => ({
      label: levelOf(described(place).feature),
      ...part,
    }))
    return { title: capital(name), bars }
  }
  const isFlag = feature.of === 'trait' && (feature.measure === 'flag' || feature.measure.startsWith('is'))
  return {
    title,
    bars: driver.rates.map(({ from, to, rows, share }) => ({
      label: rangeLabel(isFlag, from, to, formats),
      rows,
      share,
    })),
  }
}

function levelOf(feature: Feature): string {
  if (feature.of === 'trait' && feature.measure === 'is') return feature.value
  return feature.measure === 'is-unknown' ? 'not known' : 'another value'
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function rangeLabel(isFlag: boolean, from: number | null, to: number | null, formats: Formats): string {
  if (from === null || to === null) return 'not known'
  if (isFlag && from === to) return from === 1 ? 'yes' : 'no'
  if (from === to) return plain(from, formats)
  // A thousandth of a range says nothing: 0 to 12.3, not 0.00105 to 12.3.
  const step = 10 ** (Math.floor(Math.log10(to - from)) - 2)
  const told = (value: number) => plain(Math.abs(value) < step ? 0 : value, formats)
  return `${told(from)} to ${told(to)}`
}

const plain = (value: number, formats: Formats) =>
  Math.abs(value) >= 1e15 ? (value > 0 ? 'very large' : 'very small') : formats.number(value)
