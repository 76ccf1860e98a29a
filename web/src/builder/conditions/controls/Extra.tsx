import { CloseButton, UnstyledButton } from '@mantine/core'
import classes from './controls.module.css'
import { useIsReading } from './reading'

interface ExtraProps {
  /** What it adds, as a sign and a word. */
  readonly label: string
  readonly onClick: () => void
}

/** Adds something that the condition does not need. */
export function Extra({ label, onClick }: ExtraProps) {
  if (useIsReading()) return null
  return (
    <UnstyledButton className={classes.extra} onClick={onClick}>
      <span aria-hidden>+</span> {label}
    </UnstyledButton>
  )
}

interface TakeOutProps {
  /** What it takes out: "Remove the filter". */
  readonly label: string
  readonly onClick: () => void
}

/** Takes a part of the condition out. */
export function TakeOut({ label, onClick }: TakeOutProps) {
  if (useIsReading()) return null
  return <CloseButton size="sm" iconSize={14} aria-label={label} title={label} onClick={onClick} />
}
