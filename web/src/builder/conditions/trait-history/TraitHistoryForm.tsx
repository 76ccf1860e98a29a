import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Sentence } from '../controls/Sentence'
import { traitPlace } from '../data/known-names'
import { hasOnly, withField } from '../language/fields'
import { UNTIMED_KEYS, usesCalendar } from '../language/predicates'
import type { Shape } from '../language/shape'
import { Extras } from '../parts/Extras'
import { LengthBox } from '../parts/LengthBox'
import { TraitName } from '../parts/NumberOperand'
import { Predicates } from '../parts/Predicates'
import { StatedZone } from '../parts/StatedZone'

const t = texts('conditions')

type History = 'traitHeld' | 'traitEver'
type HistoryCondition = Readonly<Record<string, unknown>>

const FIELDS = ['ignoreCase', 'timeZone', ...UNTIMED_KEYS]

function fitsOf(history: History): Shape<HistoryCondition> {
  const keys = [history, ...FIELDS, ...(history === 'traitHeld' ? ['for'] : [])]
  return (value): value is HistoryCondition =>
    hasOnly(value, keys) &&
    typeof value[history] === 'string' &&
    typeof value.for === (history === 'traitHeld' ? 'string' : 'undefined')
}

interface HistoryFormProps extends FormProps<HistoryCondition> {
  readonly history: History
}

/** What a trait has been for a while, or ever was. */
function HistoryForm({ history, condition, onChange }: HistoryFormProps) {
  const trait = String(condition[history])
  const place = traitPlace(trait)
  const put = (key: string) => (value: unknown) => onChange(withField(condition, key, value))
  return (
    <>
      <Sentence>
        {t.rich(`trait.${history}`, {
          trait: () => <TraitName value={trait} onChange={put(history)} />,
          compared: () => (
            <Predicates written={condition} keys={UNTIMED_KEYS} place={place} onChange={onChange} />
          ),
          length: () => (
            <LengthBox label={t('labels.heldFor')} value={String(condition.for)} onChange={put('for')} />
          ),
          zone: () => <StatedZone value={condition.timeZone} onChange={put('timeZone')} />,
        })}
      </Sentence>
      <Extras written={condition} of={usesCalendar(condition) ? ['timeZone'] : []} onChange={onChange} />
    </>
  )
}

function TraitHeldForm(props: FormProps<HistoryCondition>) {
  return <HistoryForm history="traitHeld" {...props} />
}

function TraitEverForm(props: FormProps<HistoryCondition>) {
  return <HistoryForm history="traitEver" {...props} />
}

export const traitHeldForm = kindForm(fitsOf('traitHeld'), TraitHeldForm)
export const traitEverForm = kindForm(fitsOf('traitEver'), TraitEverForm)
