import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Sentence } from '../controls/Sentence'
import { traitPlace } from '../data/known-names'
import { hasOnly, withField } from '../language/fields'
import { PREDICATE_KEYS, usesCalendar } from '../language/predicates'
import type { Shape } from '../language/shape'
import { Extras } from '../parts/Extras'
import { TraitName } from '../parts/NumberOperand'
import { Predicates } from '../parts/Predicates'
import { StatedZone } from '../parts/StatedZone'

const t = texts('conditions')

type TraitCondition = Readonly<Record<string, unknown>> & { readonly trait: string }

const FIELDS = ['trait', 'ignoreCase', 'timeZone', ...PREDICATE_KEYS]
const fits: Shape<TraitCondition> = (value): value is TraitCondition =>
  hasOnly(value, FIELDS) && typeof value.trait === 'string'

function TraitForm({ condition, onChange }: FormProps<TraitCondition>) {
  const { trait, timeZone } = condition
  const place = traitPlace(trait)
  return (
    <>
      <Sentence>
        {t.rich('trait.now', {
          trait: () => (
            <TraitName value={trait} onChange={(next) => onChange({ ...condition, trait: next })} />
          ),
          compared: () => <Predicates written={condition} place={place} onChange={onChange} />,
          zone: () => (
            <StatedZone
              value={timeZone}
              onChange={(next) => onChange(withField(condition, 'timeZone', next))}
            />
          ),
        })}
      </Sentence>
      <Extras written={condition} of={usesCalendar(condition) ? ['timeZone'] : []} onChange={onChange} />
    </>
  )
}

export const traitForm = kindForm(fits, TraitForm)
