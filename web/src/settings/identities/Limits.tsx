import { TextInput } from '@mantine/core'
import type { IdentityRules } from '../../api/settings'
import { texts } from '../../i18n'
import classes from '../forms.module.css'
import { withCountry } from './rules-edits'

const t = texts('settings')

interface LimitsProps {
  readonly rules: IdentityRules
  readonly disabled: boolean
  readonly onChange: (rules: IdentityRules) => void
}

/** From when on an identity is one that many people share, and where telephone numbers are from. */
export function Limits({ rules, disabled, onChange }: LimitsProps) {
  const { blockAfter, mostLinks, phoneCountry = '' } = rules
  const number = { type: 'number', min: 1, max: 1_000_000, required: true, disabled }
  return (
    <div className={classes.pair}>
      <TextInput
        {...number}
        label={t('identities.people')}
        description={t('identities.peopleNote')}
        value={Number.isNaN(blockAfter) ? '' : blockAfter}
        onChange={({ currentTarget }) => onChange({ ...rules, blockAfter: currentTarget.valueAsNumber })}
      />
      <TextInput
        {...number}
        label={t('identities.links')}
        description={t('identities.linksNote')}
        value={Number.isNaN(mostLinks) ? '' : mostLinks}
        onChange={({ currentTarget }) => onChange({ ...rules, mostLinks: currentTarget.valueAsNumber })}
      />
      <TextInput
        label={t('identities.country')}
        description={t('identities.countryNote')}
        pattern="[A-Z]{2}"
        maxLength={2}
        value={phoneCountry}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(withCountry(rules, currentTarget.value.toUpperCase()))}
      />
    </div>
  )
}
