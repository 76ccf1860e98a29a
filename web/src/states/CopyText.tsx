import { Button, CopyButton } from '@mantine/core'

interface CopyTextProps {
  readonly text: string
  /** What is copied, for those who do not see what it stands beside. */
  readonly label: string
}

/** Puts a text into the clipboard. */
export function CopyText({ text, label }: CopyTextProps) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="default" size="xs" onClick={copy} aria-label={copied ? undefined : `Copy ${label}`}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      )}
    </CopyButton>
  )
}
