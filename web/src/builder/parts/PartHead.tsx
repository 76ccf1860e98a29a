import { ActionIcon, Button, CloseButton, TextInput } from '@mantine/core'
import { texts } from '../../i18n'
import type { WrittenPart } from '../results/subject'
import type { Edit } from '../use-draft'
import classes from './Parts.module.css'
import { changePart, movePart, removePart } from './part-edits'

const t = texts('builder')

interface PartHeadProps {
  readonly part: WrittenPart
  readonly index: number
  readonly count: number
  readonly edit: Edit
  readonly readOnly: boolean
  readonly isShown: boolean
  readonly onPart: (part: number) => void
}

/** The title and name of a part, and its place among the others. */
export function PartHead({ part, index, count, edit, readOnly, isShown, onPart }: PartHeadProps) {
  const place = String(index + 1)
  const move = (by: 1 | -1) => {
    edit((definition) => movePart(definition, index, by))
    onPart(index + by)
  }
  const remove = () => {
    edit((definition) => removePart(definition, index))
    onPart(Math.max(0, index - 1))
  }
  const input = (field: 'title' | 'name') => ({
    size: 'xs' as const,
    readOnly,
    'aria-label': t(`parts.${field}Of`, { place }),
    placeholder: t(`parts.${field}`),
    value: String(part[field] ?? ''),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      edit(
        (definition) => changePart(definition, index, field, currentTarget.value),
        `part ${index} ${field}`,
      ),
  })
  return (
    <div className={classes.head}>
      <span className={classes.place} aria-hidden="true">
        {place}
      </span>
      <TextInput className={classes.title!} {...input('title')} />
      <TextInput className={classes.name!} {...input('name')} />
      {!isShown && (
        <Button size="compact-xs" variant="subtle" onClick={() => onPart(index)}>
          {t('parts.show')}
        </Button>
      )}
      {!readOnly && (
        <>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('parts.up', { place })}
            disabled={index === 0}
            onClick={() => move(-1)}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('parts.down', { place })}
            disabled={index === count - 1}
            onClick={() => move(1)}
          >
            ↓
          </ActionIcon>
          <CloseButton
            size="sm"
            aria-label={t('parts.remove', { place })}
            disabled={count === 1}
            onClick={remove}
          />
        </>
      )}
    </div>
  )
}
