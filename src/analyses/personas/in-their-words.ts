import { type InEachLanguage, inTheirLanguage, translate } from '../../language/index.ts'
import type { Measure } from '../../reports/index.ts'
import type { Persona } from './analysis.ts'
import type { Words } from './evidence.ts'

/** A persona whose figures are told in the language that is spoken. */
export function tellPersona(persona: Persona): Persona {
  const { marks, life, history } = persona
  return {
    ...persona,
    marks: marks.map((mark) => ({ ...mark, ...wordsOf(mark.said), measure: saidIn(mark.measure) })),
    life: life && {
      ...life,
      lastActive: life.lastActive.map((stage) => ({ ...stage, name: translate(stage.name) })),
    },
    history: history && {
      ...history,
      developments: history.developments.map((one) => ({
        ...one,
        ...wordsOf(one.said),
        measure: saidIn(one.measure),
      })),
    },
  }
}

const wordsOf = (said: InEachLanguage<Words> | undefined) => (said === undefined ? {} : inTheirLanguage(said))

function saidIn(measure: Measure): Measure {
  return typeof measure === 'object' && measure.unit !== undefined
    ? { ...measure, unit: translate(measure.unit) }
    : measure
}
