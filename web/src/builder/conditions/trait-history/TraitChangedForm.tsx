import { texts } from '../../../i18n'
import type { Fields } from '../../definition/plain-data'
import { type FormProps, kindForm } from '../condition-form'
import { TakeOut } from '../controls/Extra'
import { Line, Sentence, Words } from '../controls/Sentence'
import { traitPlace } from '../data/known-names'
import { hasOnly, withField } from '../language/fields'
import { UNTIMED_KEYS } from '../language/predicates'
import { fields, type Shape, text } from '../language/shape'
import { Extras } from '../parts/Extras'
import { LengthBox } from '../parts/LengthBox'
import { TraitName } from '../parts/NumberOperand'
import { Predicates } from '../parts/Predicates'
import { StatedZone } from '../parts/StatedZone'

const t = texts('conditions')

const compared: Shape<Fields> = (value): value is Fields => hasOnly(value, [...UNTIMED_KEYS, 'ignoreCase'])
const fits = fields({ traitChanged: text, from: compared, to: compared }, { within: text, timeZone: text })

type Written = {
  readonly traitChanged: string
  readonly from: Fields
  readonly to: Fields
  readonly within?: string
  readonly timeZone?: string
}

function TraitChangedForm({ condition, onChange }: FormProps<Written>) {
  const { traitChanged, from, to, within, timeZone } = condition
  const place = traitPlace(traitChanged)
  const put = (key: string) => (value: unknown) => onChange(withField(condition, key, value))
  return (
    <>
      <Line>
        {t.rich('trait.changedFrom', {
          trait: () => <TraitName value={traitChanged} onChange={put('traitChanged')} />,
          from: () => <Predicates written={from} keys={UNTIMED_KEYS} place={place} onChange={put('from')} />,
        })}
      </Line>{' '}
      <Line>
        {t.rich('trait.changedTo', {
          to: () => <Predicates written={to} keys={UNTIMED_KEYS} place={place} onChange={put('to')} />,
        })}
      </Line>
      {(within !== undefined || timeZone !== undefined) && (
        <Sentence>
          <Words>
            {within !== undefined && t('inTheLast')}
            {within !== undefined && (
              <LengthBox label={t('labels.within')} value={within} onChange={put('within')} />
            )}
            {within !== undefined && (
              <TakeOut label={t('remove.within')} onClick={() => put('within')(undefined)} />
            )}
            <StatedZone value={timeZone} onChange={put('timeZone')} />
          </Words>
        </Sentence>
      )}
      <Extras written={condition} of={['within', 'timeZone']} onChange={onChange} />
    </>
  )
}

export const traitChangedForm = kindForm(fits, TraitChangedForm)
