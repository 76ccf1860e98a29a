import { texts } from '../../../i18n'
import { Amount } from '../controls/Amount'
import { Choice, optionsOf } from '../controls/Choice'
import { Words } from '../controls/Sentence'
import { CUTS, type Cut, cutOfKind } from './cut'

const t = texts('conditions')

interface CutBoxProps {
  readonly value: Cut
  readonly onChange: (cut: Cut) => void
}

/** Which of the profiles in order are meant: the top 10 %. */
export function CutBox({ value, onChange }: CutBoxProps) {
  return (
    <Words>
      <Choice
        label={t('labels.cut')}
        value={value.kind}
        options={optionsOf(CUTS, (kind) => t(`cuts.${kind}`))}
        onChange={(kind) => onChange(cutOfKind(kind, value))}
      />
      <CutValues value={value} onChange={onChange} />
    </Words>
  )
}

function CutValues({ value, onChange }: CutBoxProps) {
  if ('percent' in value) {
    return t.rich('percentOf', {
      percent: () => (
        <Amount
          label={t('labels.percent')}
          value={value.percent}
          onChange={(percent) => onChange({ ...value, percent })}
        />
      ),
    })
  }
  const isRank = value.kind === 'rank'
  return (
    <Words>
      <Amount
        label={t('labels.from')}
        value={value.from ?? 1}
        isWhole={isRank}
        onChange={(from) => onChange({ ...value, from })}
      />
      {t('upTo')}
      <Amount
        label={t('labels.to')}
        value={value.to}
        isWhole={isRank}
        onChange={(to) => onChange({ ...value, to })}
      />
    </Words>
  )
}
