import { Combobox } from '@mantine/core'
import { Verbatim } from '../../../format/Verbatim'
import { texts } from '../../../i18n'
import { CONDITION_KINDS, type ConditionGroup } from '../kinds'
import type { Addable } from './addable'
import type { ChoicesProps } from './ConditionPicker'
import classes from './ConditionPicker.module.css'

const t = texts('builder')

const GROUPS = [...new Set(CONDITION_KINDS.map(({ group }) => group))]
const groupOf = new Map<string, ConditionGroup>(CONDITION_KINDS.map(({ kind, group }) => [kind, group]))

/** The kinds by what they are about. */
export function KindColumns(props: ChoicesProps) {
  return (
    <div className={classes.columns} role="presentation">
      {GROUPS.map((group) => (
        <Combobox.Group key={group} label={t(`groups.${group}`)} className={classes.group!}>
          {props.offered.map(
            (addable, index) =>
              groupOf.get(addable.kind) === group && (
                <Choice key={addable.kind} addable={addable} index={index} {...props} />
              ),
          )}
        </Combobox.Group>
      ))}
    </div>
  )
}

/** What was found, each with what it is about. */
export function FoundList(props: ChoicesProps) {
  return props.offered.map((addable, index) => (
    <Choice
      key={`${addable.kind} ${addable.saying} ${addable.name}`}
      addable={addable}
      index={index}
      note={t(`groups.${groupOf.get(addable.kind)!}`)}
      {...props}
    />
  ))
}

interface ChoiceProps extends ChoicesProps {
  readonly addable: Addable
  readonly index: number
  readonly note?: string
}

function Choice({ addable: { name, title, saying }, index, note, active, idOf }: ChoiceProps) {
  return (
    <Combobox.Option
      id={idOf(index)}
      value={String(index)}
      selected={index === active}
      aria-selected={index === active}
      className={classes.choice!}
    >
      {saying === undefined ? (
        name
      ) : (
        <span>
          <strong>
            <Verbatim text={title ?? name} />
          </strong>{' '}
          <span className={classes.quiet}>
            – <Verbatim text={saying} />
          </span>
        </span>
      )}
      {note !== undefined && <small className={classes.quiet}>{note}</small>}
    </Combobox.Option>
  )
}
