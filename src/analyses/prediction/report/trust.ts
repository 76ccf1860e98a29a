import { isOrAre, type Note } from '../../../reports/index.ts'
import type { Drift } from '../result.ts'
import type { View } from './view.ts'

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
      text: 'Reasons say what the model goes by, not what would change if you changed it: what goes along with leaving need not cause it. An experiment tells.',
    } as const,
  ]
  return notes.filter((note) => note !== undefined)
}

function tested({ result, judged, formats }: View): Note {
  const { auc, low, high } = judged.auc
  const how =
    result.outOfTime === null
      ? `on customers that the model had not seen (${formats.counted(judged.rows, 'case')}, five parts in turn)`
      : `on ${formats.counted(judged.rows, 'case')} that came later than all it had learnt from`
  const level = low > 0.6 ? 'sound' : low > 0.5 ? 'caution' : 'warning'
  return {
    level,
    text: `Tested ${how}: of two customers, one of whom it befell, it holds the right one likelier in ${formats.share(auc)} of cases (AUC ${auc.toFixed(3)}, 95% interval ${low.toFixed(3)} to ${high.toFixed(3)}; 0.5 is chance).`,
  }
}

function suspicions({ result }: View): Note[] {
  return result.suspicions.map(({ title, auc }) => ({
    level: 'warning',
    text: `"${title}" alone tells the outcome with an AUC of ${auc.toFixed(3)}. Nothing that is known beforehand does: it is probably written because of the outcome. Leave it out with --without.`,
  }))
}

function rival({ result, judged }: View): Note | undefined {
  if (judged.simple === null || result.simple === null) return undefined
  const { difference, low, high } = judged.simple.difference
  const than = `"${result.simple}" alone (AUC ${judged.simple.auc.toFixed(3)})`
  if (low > 0) {
    return {
      level: 'sound',
      text: `It beats ${than} by ${difference.toFixed(3)} (95% interval ${low.toFixed(3)} to ${high.toFixed(3)}).`,
    }
  }
  return {
    level: 'caution',
    text: `It is not clearly better than ${than}: the difference is ${difference.toFixed(3)} (95% interval ${low.toFixed(3)} to ${high.toFixed(3)}).`,
  }
}

const WELL_CALIBRATED = 0.05

function calibration({ judged, formats }: View): Note {
  const { error, bins } = judged.calibration
  const { predicted, observed } = bins.at(-1)!
  const meant =
    error <= WELL_CALIBRATED
      ? `the likeliest were given ${formats.share(predicted)}, and it came to pass for ${formats.share(observed)} of them`
      : 'take them for an order rather than at their word'
  return {
    level: error <= WELL_CALIBRATED ? 'sound' : 'caution',
    text: `Probabilities were off by ${formats.share(error)} on average: ${meant}.`,
  }
}

function size({ result, judged, formats }: View): Note | undefined {
  const fewer = Math.min(result.positives, result.rows - result.positives)
  if (result.small) {
    return {
      level: 'warning',
      text: `Only ${fewer} of ${formats.counted(result.rows, 'case')} ${isOrAre(fewer)} of the rarer kind: the model was kept simple and drawn towards the average, and all numbers are uncertain (see the intervals).`,
    }
  }
  if (judged.rate >= 0.01 && judged.rate <= 0.99) return undefined
  return {
    level: 'caution',
    text: `It befell ${formats.share(judged.rate)}: so rare that even the likeliest mostly stay. Look at how many times likelier somebody is rather than at the probability.`,
  }
}

function timely({ result, formats }: View): Note | undefined {
  if (result.outOfTime === null) {
    return result.days === null
      ? {
          level: 'caution',
          text: 'A table says what is, not what was known before it happened: columns that changed because of the outcome make this look better than it will be.',
        }
      : {
          level: 'caution',
          text: 'History is too short to test it on a later time than it learnt from; customers of another season may behave otherwise.',
        }
  }
  const fall = result.crossValidated.auc.auc - result.outOfTime.auc.auc
  if (fall < 0.03) return undefined
  return {
    level: 'caution',
    text: `It did worse on the later time (AUC ${result.outOfTime.auc.auc.toFixed(3)}) than on customers of the same time (${result.crossValidated.auc.auc.toFixed(3)}): something changed, as ${formats.share(result.outOfTime.rate)} instead of ${formats.share(result.crossValidated.rate)} did.`,
  }
}

const SHIFTED = 0.25

function drifts({ result, formats }: View): Note[] {
  const { drift, driftSinceLast } = result
  const words = ({ since }: Drift, what: string) => `${what} ${formats.day(since)}`
  return [
    ...(drift === null ? [] : [noteOf(drift, words(drift, 'on'))]),
    ...(driftSinceLast === null ? [] : [noteOf(driftSinceLast, words(driftSinceLast, 'at the refresh of'))]),
  ]

  function noteOf({ index, byChance, meanThen }: Drift, when: string): Note {
    const then = `${when} (mean ${formats.share(meanThen)}, now ${formats.share(result.now.distribution.mean)}; index ${index.toFixed(2)})`
    if (index < 0.1 || index <= byChance) {
      return { level: 'sound', text: `Probabilities are distributed as they were ${then}.` }
    }
    return {
      level: index >= SHIFTED ? 'warning' : 'caution',
      text: `Probabilities are distributed otherwise than ${then}: the customers, or what is recorded of them, have changed.`,
    }
  }
}

function window({ result, formats }: View): Note | undefined {
  if (result.window === null || result.days === null) return undefined
  const { from, usualReturn, intervals } = result.window
  const usual =
    usualReturn === null
      ? `too few came back to tell how long they usually stay away (${formats.counted(intervals, 'time')})`
      : `of those who came back, nine of ten did within ${formats.counted(usualReturn, 'day')}`
  const text: Readonly<Record<typeof from, string>> = {
    intervals: `Who stays away for ${result.days} days counts as gone: ${usual}.`,
    stated: `Who stays away for ${result.days} days counts as gone, as was stated; ${usual}.`,
    history: `Who stays away for ${result.days} days counts as gone: history is too short for more (${usual}). Some who only come seldom are counted as gone.`,
  }
  const long = usualReturn !== null && usualReturn > result.days
  return { level: from === 'intervals' && !long ? 'sound' : 'caution', text: text[from] }
}
