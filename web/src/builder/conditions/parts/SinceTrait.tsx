import { texts } from '../../../i18n'
import { Extra, TakeOut } from '../controls/Extra'
import { NameBox } from '../controls/NameBox'
import { Words } from '../controls/Sentence'
import { useTraitNames } from '../data/use-names'
import { withField } from '../language/fields'
import type { Window } from '../language/window'
import { LengthBox } from './LengthBox'

const t = texts('conditions')

type Since = Extract<Window, { kind: 'since' }>

interface SinceTraitProps {
  readonly window: Since
  readonly onChange: (window: Since) => void
}

/** From a date in a trait on, for so long or until now. */
export function SinceTrait({ window, onChange }: SinceTraitProps) {
  const traits = useTraitNames()
  const { length } = window
  const putLength = (next: string | undefined) => onChange(withField(window, 'length', next))
  return (
    <Words>
      <NameBox
        label={t('labels.sinceTrait')}
        value={window.trait}
        suggestions={traits}
        onChange={(trait) => onChange({ ...window, trait })}
      />
      {length === undefined ? (
        <Extra label={t('add.sinceLength')} onClick={() => putLength('30 days')} />
      ) : (
        <Words>
          {t('forAtMost')}
          <LengthBox label={t('labels.sinceLength')} value={length} onChange={putLength} />
          <TakeOut label={t('remove.sinceLength')} onClick={() => putLength(undefined)} />
        </Words>
      )}
    </Words>
  )
}
