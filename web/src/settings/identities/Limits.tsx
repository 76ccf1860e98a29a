import { TextInput } from '@mantine/core'
import type { IdentityRules } from '../../api/settings'
import classes from '../forms.module.css'
import { withCountry } from './rules-edits'

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
        label="People who may share one"
        description="Seen with more user ids than this, an identity tells nobody apart."
        value={Number.isNaN(blockAfter) ? '' : blockAfter}
        onChange={({ currentTarget }) => onChange({ ...rules, blockAfter: currentTarget.valueAsNumber })}
      />
      <TextInput
        {...number}
        label="Identities seen with one"
        description="Seen with more identities than this, it tells nobody apart either."
        value={Number.isNaN(mostLinks) ? '' : mostLinks}
        onChange={({ currentTarget }) => onChange({ ...rules, mostLinks: currentTarget.valueAsNumber })}
      />
      <TextInput
        label="Country of telephone numbers"
        description="Two letters, such as NO, for numbers that are written without one."
        pattern="[A-Z]{2}"
        maxLength={2}
        value={phoneCountry}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(withCountry(rules, currentTarget.value.toUpperCase()))}
      />
    </div>
  )
}
