import { texts } from '../../../i18n'
import { type Fields, isRecord } from '../../definition/plain-data'
import { type FormProps, kindForm } from '../condition-form'
import { Extra, TakeOut } from '../controls/Extra'
import { Sentence, Words } from '../controls/Sentence'
import { hasOnly, withField } from '../language/fields'
import { fields, type Shape, text } from '../language/shape'
import { TraitName } from '../parts/NumberOperand'
import { CutBox } from './CutBox'
import { CUTS, readCut, withCut } from './cut'
import { MeasuredBox } from './MeasuredBox'

const t = texts('conditions')

type Written = Readonly<Record<string, unknown>> & {
  readonly population: Fields
  readonly within?: { readonly trait: string }
}

const within = fields({ trait: text })
const fits: Shape<Written> = (value): value is Written =>
  hasOnly(value, ['population', 'within', ...CUTS]) &&
  isRecord(value.population) &&
  (value.within === undefined || within(value.within)) &&
  readCut(value) !== undefined

function PopulationForm({ condition, onChange }: FormProps<Written>) {
  const { population, within: group } = condition
  const cut = readCut(condition)!
  const putGroup = (next: Written['within']) => onChange(withField(condition, 'within', next))
  return (
    <Sentence>
      {t.rich('population', {
        cut: () => <CutBox value={cut} onChange={(next) => onChange(withCut(condition, cut, next))} />,
        measured: () => (
          <MeasuredBox value={population} onChange={(next) => onChange({ ...condition, population: next })} />
        ),
        group: () =>
          group === undefined ? (
            <Extra label={t('add.sameGroup')} onClick={() => putGroup({ trait: '' })} />
          ) : (
            <Words>
              {t('withinSame')}
              <TraitName value={group.trait} onChange={(trait) => putGroup({ trait })} />
              <TakeOut label={t('remove.sameGroup')} onClick={() => putGroup(undefined)} />
            </Words>
          ),
      })}
    </Sentence>
  )
}

export const populationForm = kindForm(fits, PopulationForm)
