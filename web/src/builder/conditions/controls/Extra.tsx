import { CloseButton, UnstyledButton } from '@mantine/core'
import { createPortal } from 'react-dom'
import classes from './controls.module.css'
import { beforeRemoved, intoAdded } from './move-focus'
import { useIsReading } from './reading'
import { useToolRow } from './tool-row'

interface ExtraProps {
  /** What it adds, in a word or two. */
  readonly label: string
  readonly onClick: () => void
}

/** Adds something that the condition does not need. It stands at the end of its line, wherever it is written. */
export function Extra({ label, onClick }: ExtraProps) {
  const row = useToolRow()
  if (useIsReading()) return null
  const button = (
    <UnstyledButton
      className={classes.extra}
      onClick={({ currentTarget }) => intoAdded(currentTarget, onClick)}
    >
      <span aria-hidden>+</span> {label}
    </UnstyledButton>
  )
  return row === null ? button : createPortal(button, row)
}

interface TakeOutProps {
  /** What it takes out: "Remove the filter". */
  readonly label: string
  readonly onClick: () => void
}

/** Takes a part of the condition out. */
export function TakeOut({ label, onClick }: TakeOutProps) {
  if (useIsReading()) return null
  return (
    <CloseButton
      className={classes.takeOut!}
      size="xs"
      aria-label={label}
      title={label}
      onClick={({ currentTarget }) => beforeRemoved(currentTarget, onClick)}
    />
  )
}
