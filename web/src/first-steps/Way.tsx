import { Button } from '@mantine/core'
import { Link } from 'react-router'
import classes from './FirstSteps.module.css'

interface WayProps {
  readonly title: string
  readonly text: string
  readonly to: string
  readonly action: string
}

/** One thing that can be done next. */
export function Way({ title, text, to, action }: WayProps) {
  return (
    <div className={classes.way}>
      <h3>{title}</h3>
      <p>{text}</p>
      <Button component={Link} to={to} variant="light">
        {action}
      </Button>
    </div>
  )
}
