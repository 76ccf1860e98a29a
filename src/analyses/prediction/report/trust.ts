import { say } from '../../../language/index.ts'
import type { Formats, Note } from '../../../reports/index.ts'
import type { Drift } from '../result.ts'
import type { Window } from '../window.ts'
import { titleIn, type View } from './view.ts'

/** How far to trust it. */
export function trust(view: View): Note[] {
  const notes = [
    tested(view),
    ...suspicions(view),
    rival(view),
    calibration(view),
    size(view),
    timely(view),
    ...drifts(view),
    window(view),
    {
      level: 'caution',
      text: say`Reasons say what the model goes by, not what would change if you changed it: what goes along with leaving need not cause it. An experiment tells.`,
    } as const,
  ]
  return notes.filter((note) => note !== undefined)
}

const threeDecimals = (formats: Formats) => (value: number) => formats.number(value, { decimals: 3 })

function tested({ result, judged, formats }: View): Note {
  const { auc, low, high } = judged.auc
  const how =
    result.outOfTime === null
      ? say`on customers that the model had not seen (${formats.counted(judged.rows, 'case')}, five parts in turn)`
      : say`on ${formats.counted(judged.rows, 'case')} that came later than all it had learnt from`
  const three = threeDecimals(formats)
  const level = low > 0.6 ? 'sound' : low > 0.5 ? 'caution' : 'warning'
  return {
    level,
    text: say`Tested ${how}: of two customers, one of whom it befell, it holds the right one likelier in ${formats.share(auc)} of cases (AUC ${three(auc)}, 95% interval ${three(low)} to ${three(high)}; 0.5 is chance).`,
  }
}

function suspicions({ result, formats }: View): Note[] {
  return result.suspicions.map(({ title, auc }) => ({
    level: 'warning',
    text: say`"${titleIn(result, title)}" alone tells the outcome with an AUC of ${threeDecimals(formats)(auc)}. Nothing that is known beforehand does: it is probably written because of the outcome. Leave it out with --without.`,
  }))
}

function rival({ result, judged, formats }: View): Note | undefined {
  if (judged.simple === null || result.simple === null) return undefined
  const { difference, low, high } = judged.simple.difference
  const three = threeDecimals(formats)
  const than = say`"${titleIn(result, result.simple)}" alone (AUC ${three(judged.simple.auc)})`
  if (low > 0) {
    return {
      level: 'sound',
      text: say`It beats ${than} by ${three(difference)} (95% interval ${three(low)} to ${three(high)}).`,
    }
  }
  return {
    level: 'caution',
    text: say`It is not clearly better than ${than}: the difference is ${three(difference)} (95% interval ${three(low)} to ${three(high)}).`,
  }
}

const WELL_CALIBRATED = 0.05

function calibration({ judged, formats }: View): Note {
  const { error, bins } = judged.calibration
  const { predicted, observed } = bins.at(-1)!
  const meant =
    error <= WELL_CALIBRATED
      ? say`the likeliest were given ${formats.share(predicted)}, and it came to pass for ${formats.share(observed)} of them`
      : say`take them for an order rather than at their word`
  return {
    level: error <= WELL_CALIBRATED ? 'sound' : 'caution',
    text: say`Probabilities were off by ${formats.share(error)} on average: ${meant}.`,
  }
}

function size({ result, judged, formats }: View): Note | undefined {
  const fewer = Math.min(result.positives, result.rows - result.positives)
  if (result.small) {
    const cases = formats.counted(result.rows, 'case')
    return {
      level: 'warning',
      text:
        fewer === 1
          ? say`Only ${fewer} of ${cases} is of the rarer kind: the model was kept simple and drawn towards the average, and all numbers are uncertain (see the intervals).`
          : say`Only ${fewer} of ${cases} are of the rarer kind: the model was kept simple and drawn towards the average, and all numbers are uncertain (see the intervals).`,
    }
  }
  if (judged.rate >= 0.01 && judged.rate <= 0.99) return undefined
  return {
    level: 'caution',
    text: say`It befell ${formats.share(judged.rate)}: so rare that even the likeliest mostly stay. Look at how many times likelier somebody is rather than at the probability.`,
  }
}

function timely({ result, formats }: View): Note | undefined {
  if (result.outOfTime === null) {
    return result.days === null
      ? {
          level: 'caution',
          text: say`A table says what is, not what was known before it happened: columns that changed because of the outcome make this look better than it will be.`,
        }
      : {
          level: 'caution',
          text: say`History is too short to test it on a later time than it learnt from; customers of another season may behave otherwise.`,
        }
  }
  const { crossValidated: same, outOfTime: later } = result
  if (same.auc.auc - later.auc.auc < 0.03) return undefined
  const three = threeDecimals(formats)
  return {
    level: 'caution',
    text: say`It did worse on the later time (AUC ${three(later.auc.auc)}) than on customers of the same time (${three(same.auc.auc)}): something changed, as ${formats.share(later.rate)} instead of ${formats.share(same.rate)} did.`,
  }
}

const SHIFTED = 0.25

function drifts({ result, formats }: View): Note[] {
  const { drift, driftSinceLast } = result
  const now = formats.share(result.now.distribution.mean)
  const told = ({ since, meanThen, index }: Drift) =>
    [formats.day(since), formats.share(meanThen), formats.number(index, { decimals: 2 })] as const
  const notes: Note[] = []
  if (drift !== null) {
    const [day, then, index] = told(drift)
    notes.push(driftNote(drift, say`on ${day} (mean ${then}, now ${now}; index ${index})`))
  }
  if (driftSinceLast !== null) {
    const [day, then, index] = told(driftSinceLast)
    notes.push(
      driftNote(driftSinceLast, say`at the refresh of ${day} (mean ${then}, now ${now}; index ${index})`),
    )
  }
  return notes
}

function driftNote({ index, byChance }: Drift, then: string): Note {
  if (index < 0.1 || index <= byChance) {
    return { level: 'sound', text: say`Probabilities are distributed as they were ${then}.` }
  }
  return {
    level: index >= SHIFTED ? 'warning' : 'caution',
    text: say`Probabilities are distributed otherwise than ${then}: the customers, or what is recorded of them, have changed.`,
  }
}

function window({ result, formats }: View): Note | undefined {
  if (result.window === null || result.days === null) return undefined
  const { from, usualReturn } = result.window
  const long = usualReturn !== null && usualReturn > result.days
  return {
    level: from === 'intervals' && !long ? 'sound' : 'caution',
    text: windowText(from, result.days, usualText(result.window, formats)),
  }
}

function windowText(from: Window['from'], days: number, usual: string): string {
  if (from === 'intervals') return say`Who stays away for ${days} days counts as gone: ${usual}.`
  if (from === 'stated') return say`Who stays away for ${days} days counts as gone, as was stated; ${usual}.`
  return say`Who stays away for ${days} days counts as gone: history is too short for more (${usual}). Some who only come seldom are counted as gone.`
}

function usualText({ usualReturn, intervals }: Window, formats: Formats): string {
  return usualReturn === null
    ? say`too few came back to tell how long they usually stay away (${formats.counted(intervals, 'time')})`
    : say`of those who came back, nine of ten did within ${formats.counted(usualReturn, 'day')}`
}
