import './combobox-styles'
import { Button, UnstyledButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { texts } from '../../i18n'
import classes from './ConditionForm.module.css'
import { Reading } from './controls/reading'
import { ToolRow } from './controls/tool-row'
import { FORMS } from './forms'
import { CONDITION_KINDS, type Condition, kindOf } from './kinds'
import { isUnfinished } from './unfinished'
import { YamlCondition } from './YamlCondition'

const t = texts('conditions')

/** What is wrong or odd about a condition. */
export interface ConditionProblem {
  /** The place in the condition, such as `['in', 'last']`. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly mend: string
  /** A hint is of what is still to be filled in. */
  readonly severity: 'error' | 'warning' | 'hint'
}

export interface ConditionFormProps {
  readonly condition: Condition
  /** Gives a new object; the old one is never changed. */
  readonly onChange: (condition: Condition) => void
  readonly problems: readonly ConditionProblem[]
  readonly readOnly: boolean
  /** It was just added: its fields are open, also where there is nothing to fill in. */
  readonly isNew?: boolean
}

/** A condition as its sentence, which opens into the fields of its kind; as YAML where these cannot say it. */
export function ConditionForm(props: ConditionFormProps) {
  const { condition, onChange, problems, readOnly, isNew = false } = props
  const [isOpen, setOpen] = useState(() => isNew || isUnfinished(condition))
  return (
    <div className={classes.condition}>
      {readOnly ? (
        <p className={classes.sentence}>
          <ReadCondition condition={condition} />
        </p>
      ) : (
        <Folding isOpen={isOpen} onFold={setOpen} condition={condition} onChange={onChange} />
      )}
      <Problems problems={problems} />
    </div>
  )
}

interface ConditionProps {
  readonly condition: Condition
  readonly onChange: (condition: Condition) => void
}

interface FoldingProps extends ConditionProps {
  readonly isOpen: boolean
  readonly onFold: (isOpen: boolean) => void
}

/** The sentence as a button, or the fields; who opens or closes it goes on in what is there then. */
function Folding({ isOpen, onFold, condition, onChange }: FoldingProps) {
  const frame = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(isOpen)
  const [row, setRow] = useState<HTMLElement | null>(null)
  useEffect(() => {
    if (wasOpen.current !== isOpen)
      frame.current?.querySelector<HTMLElement>('input, select, button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const title = CONDITION_KINDS.find(({ kind }) => kind === kindOf(condition))?.title
  return (
    <div ref={frame}>
      {isOpen ? (
        <fieldset className={classes.fields}>
          <legend className="unseen">{title}</legend>
          <ToolRow value={row}>
            <Fields condition={condition} onChange={onChange} />
          </ToolRow>
          <div className={classes.foot}>
            <div ref={setRow} className={classes.tools} />
            <Button variant="default" size="compact-xs" onClick={() => onFold(false)}>
              {t('done')}
            </Button>
          </div>
        </fieldset>
      ) : (
        <UnstyledButton className={classes.sentence!} aria-expanded={false} onClick={() => onFold(true)}>
          <ReadCondition condition={condition} />
        </UnstyledButton>
      )}
    </div>
  )
}

/** The fields of a condition by its kind; as YAML where it has none, or where they cannot say it. */
function Fields({ condition, onChange }: ConditionProps) {
  const form = FORMS[kindOf(condition) ?? '']
  if (form === undefined || !form.fits(condition)) {
    return <YamlCondition condition={condition} onChange={onChange} />
  }
  return <form.Form condition={condition} onChange={onChange} />
}

const ignore = () => undefined

/** A condition as a sentence to be read. */
export function ReadCondition({ condition }: Pick<ConditionProps, 'condition'>) {
  return (
    <Reading value={true}>
      <Fields condition={condition} onChange={ignore} />
    </Reading>
  )
}

function Problems({ problems }: Pick<ConditionFormProps, 'problems'>) {
  if (problems.length === 0) return null
  const told = problems.filter(({ severity }) => severity !== 'hint')
  return (
    <ul className={classes.problems}>
      {told.length < problems.length && <li data-severity="hint">{t('toFill')}</li>}
      {told.map(({ path, message, mend, severity }) => (
        <li key={`${path.join('.')} ${message}`} data-severity={severity}>
          <strong>{t(severity === 'error' ? 'error' : 'warning')}:</strong> {message} {mend}
        </li>
      ))}
    </ul>
  )
}
