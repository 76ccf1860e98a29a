import { NativeSelect } from '@mantine/core'
import { texts } from '../../i18n'
import classes from './SegmentChoice.module.css'

const t = texts('explore')
/** More nobody can read in one picture, and the server takes no more. */
const MOST = 20

interface SegmentChoiceProps {
  readonly all: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Which segments are laid over each other. */
export function SegmentChoice({ all, chosen, onChange }: SegmentChoiceProps) {
  const left = all.filter(({ id }) => !chosen.includes(id))
  const labelOf = (id: string) => all.find((one) => one.id === id)?.label ?? id
  return (
    <div className={classes.choice}>
      <NativeSelect
        label={t('overlap.add')}
        value=""
        disabled={left.length === 0 || chosen.length >= MOST}
        data={[
          { value: '', label: t('overlap.choose') },
          ...left.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') onChange([...chosen, currentTarget.value])
        }}
      />
      <ul className={classes.chosen} aria-label={t('overlap.chosen')}>
        {chosen.map((id) => (
          <li key={id}>
            <span dir="auto">{labelOf(id)}</span>
            <button
              type="button"
              aria-label={t('overlap.remove', { name: labelOf(id) })}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
