import { say } from '../../language/index.ts'
import type { Chart, Finding, Formats, Method, Note, Section, Table } from '../../reports/index.ts'
import { describeDuration } from '../../time/describe-duration.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { FunnelsOptions } from './options.ts'
import type { FunnelsResult, SegmentFunnel, StepResult } from './result.ts'
import { stepTitle } from './steps.ts'

/** What a funnel means to people. */
export function funnelsReport(found: FunnelsResult, { calendar }: ReportContext<FunnelsOptions>): ReportBody {
  const view = new View(found, spokenFormats({ timeZone: calendar.timeZone }))
  return {
    about: [
      { label: say`Began`, value: { measure: 'count', value: found.steps[0]!.reached } },
      { label: say`Steps`, value: found.steps.map(({ rule }) => stepTitle(rule)).join(' → ') },
      ...(found.last ? [{ label: say`Within`, value: say`the last ${describeDuration(found.last)}` }] : []),
    ],
    findings: view.findings(),
    trust: view.trust(),
    sections: view.sections(),
    method: method(),
  }
}

const ALPHA = 0.05

class View {
  readonly #found: FunnelsResult
  readonly #formats: Formats

  constructor(found: FunnelsResult, formats: Formats) {
    this.#found = found
    this.#formats = formats
  }

  /** Steps by number and name: one event may be several of them. */
  #name(step: StepResult): string {
    return `${this.#found.steps.indexOf(step) + 1}. ${stepTitle(step.rule)}`
  }

  findings(): Finding[] {
    const findings = [this.#whole(), this.#worst(), this.#time(), ...this.#apart()]
    return findings.filter((finding) => finding !== undefined)
  }

  #whole(): Finding {
    const [first, last] = [this.#found.steps[0]!, this.#found.steps.at(-1)!]
    return {
      figure: { measure: 'share', value: last.ofFirst },
      sentence: say`come from the first step to the last: ${this.#formats.count(last.reached)} of ${this.#formats.count(first.reached)}.`,
    }
  }

  #worst(): Finding | undefined {
    const others = this.#found.steps.slice(1).filter(({ lost }) => lost > 0)
    const [worst] = others.toSorted((a, b) => b.lost - a.lost)
    if (!worst) return undefined
    const before = this.#found.steps[this.#found.steps.indexOf(worst) - 1]!
    return {
      figure: { measure: 'count', value: worst.lost },
      sentence: say`are lost before ${this.#name(worst)}, more than anywhere else: ${this.#formats.share(worst.ofBefore!.value)} of those who came to ${this.#name(before)} went on.`,
      advice: say`Begin there: what is mended at this step counts for most people.`,
    }
  }

  #time(): Finding | undefined {
    const timed = this.#found.steps.filter(({ time }) => time !== null)
    const [slowest] = timed.toSorted((a, b) => b.time!.typical - a.time!.typical)
    if (!slowest) return undefined
    return {
      figure: timeFigure(slowest.time!.typical),
      sentence: say`is what ${this.#name(slowest)} takes half of those who come to it, the longest of all steps.`,
    }
  }

  /** The segments that come through best and worst, where that is no chance. */
  #apart(): Finding[] {
    const sure = this.#found.segments
      .filter(({ p, conversion }) => p !== null && p < ALPHA && conversion !== null)
      .toSorted((a, b) => b.conversion!.value - a.conversion!.value)
    const ends = sure.length > 1 ? [sure[0]!, sure.at(-1)!] : sure
    return ends.map((one) => ({
      figure: { measure: 'share', value: one.conversion },
      sentence: say`of ${one.segment} come through, against ${this.#formats.share(one.restConversion!)} of all others.`,
    }))
  }

  trust(): Note[] {
    const first = this.#found.steps[0]!
    return [
      {
        level: first.reached < 100 ? 'caution' : 'sound',
        text: say`${this.#formats.counted(first.reached, 'person began', 'people began')}; the shares have intervals.`,
      },
      {
        level: 'caution',
        text: say`Who began a short while ago may still go on: the shares by time take that into account, the counts do not.`,
      },
      ...(this.#found.segments.length > 0
        ? [
            {
              level: 'caution' as const,
              text: say`Segments are as of the instant of the report: who is in one because of the last step comes through by definition.`,
            },
          ]
        : []),
    ]
  }

  sections(): Section[] {
    const { curve, segments } = this.#found
    return [
      { title: say`Step by step`, blocks: [this.#bars(), this.#steps()] },
      ...(curve.length > 1
        ? [{ title: say`How long it takes`, blocks: [this.#curve(), this.#times()] }]
        : []),
      ...(segments.length > 0 ? [{ title: say`By segment`, blocks: [this.#segments()] }] : []),
    ]
  }

  #bars(): Chart {
    const { steps } = this.#found
    return {
      kind: 'bars',
      title: say`Who came so far`,
      description: `${steps.map((step) => `${this.#name(step)}: ${this.#formats.count(step.reached)}`).join('; ')}.`,
      category: say`Step`,
      labels: steps.map((step) => this.#name(step)),
      value: { title: say`People`, measure: 'count' },
      series: [{ name: say`People`, values: steps.map(({ reached }) => reached) }],
    }
  }

  #steps(): Table {
    return {
      kind: 'table',
      columns: [
        { name: say`Step`, is: 'text' },
        { name: say`Came so far`, is: 'count', bar: true },
        { name: say`Of the step before`, is: 'share', interval: '95%' },
        { name: say`Of all who began`, is: 'share', interval: '95%' },
        { name: say`Lost before`, is: 'count' },
      ],
      rows: this.#found.steps.map((step, place) => [
        this.#name(step),
        step.reached,
        step.ofBefore,
        place === 0 ? 1 : step.ofFirst,
        place === 0 ? null : step.lost,
      ]),
    }
  }

  #curve(): Chart {
    const days = (hours: number) => hours / 24
    return {
      kind: 'lines',
      title: say`From the first step to the last`,
      description: say`The share who have come through, by days since they began; ${this.#formats.share(this.#found.curve.at(-1)!.value)} in the end.`,
      x: { title: say`Days`, measure: { decimals: 0 }, from: 0 },
      y: { title: say`Came through`, measure: 'share', from: 0 },
      series: [
        {
          name: say`All`,
          form: 'steps',
          points: this.#found.curve.map(({ hours, value, low, high }) => ({
            x: days(hours),
            y: value,
            ...(low !== null && high !== null && { low, high }),
          })),
        },
      ],
      band: say`95% interval`,
      note: say`Who has not come through yet counts for as long as they were watched (Kaplan and Meier).`,
    }
  }

  #times(): Table {
    const marks = [1, 7, 30, 90]
    return {
      kind: 'table',
      title: say`From the step before`,
      columns: [
        { name: say`Step`, is: 'text' },
        { name: say`Half of those who came, within`, is: 'text' },
        ...marks.map((days) => ({
          name: say`Go on within ${this.#formats.counted(days, 'day')}`,
          is: 'share' as const,
        })),
      ],
      rows: this.#found.steps
        .filter(({ time }) => time !== null)
        .map((step) => [
          this.#name(step),
          this.#formats.figure(timeFigure(step.time!.typical)),
          ...marks.map(
            (days) => step.time!.shares.find(({ hours }) => hours === 24 * days)?.converted.value ?? null,
          ),
        ]),
    }
  }

  #segments(): Table {
    const told = ({ p }: SegmentFunnel) =>
      p === null ? '' : p < ALPHA ? say`differs` : say`no sure difference`
    return {
      kind: 'table',
      columns: [
        { name: say`Segment`, is: 'text' },
        { name: say`Began`, is: 'count' },
        { name: say`Came through`, is: 'count' },
        { name: say`Share`, is: 'share', interval: '95%' },
        { name: say`Of all others`, is: 'share' },
        { name: '', is: 'text' },
      ],
      rows: this.#found.segments.map((one) => [
        one.segment,
        one.reached[0]!,
        one.reached.at(-1)!,
        one.conversion,
        one.restConversion,
        told(one),
      ]),
      note: say`Differs: p < 0.05 after correction for the number of segments (Benjamini and Hochberg).`,
    }
  }
}

/** Minutes up to two hours, hours up to two days, then days. */
function timeFigure(hours: number): NonNullable<Finding['figure']> {
  if (hours < 2) return { measure: { unit: say`minutes` }, value: hours * 60 }
  if (hours < 48) return { measure: { unit: say`hours` }, value: hours }
  return { measure: { unit: say`days` }, value: hours / 24 }
}

const method = (): Method[] => [
  {
    name: say`Steps`,
    text: say`Somebody has come to a step of whom the condition "sequence" of the steps so far is true: each strictly later than the one before, and in time after it where there is a limit; any choice of events that fits will do. The time of a step is when the steps up to it were first complete. Shares with Wilson’s intervals.`,
  },
  {
    name: say`Time to convert`,
    text: say`Kaplan-Meier: who has not converted counts for as long as they were watched. Assumes that who began lately is like who began before.`,
    source: 'Kaplan & Meier (1958), Nonparametric estimation from incomplete observations. JASA 53.',
  },
]
