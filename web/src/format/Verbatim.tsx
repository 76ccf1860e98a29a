import { visible } from './visible-text'

interface VerbatimProps {
  /** What somebody else wrote: a customer, a site, a file. */
  readonly text: string
}

/** Text of others exactly as it is: no markup, no direction that leaks out, and nothing hidden in it. */
export function Verbatim({ text }: VerbatimProps) {
  return <bdi>{visible(text)}</bdi>
}
