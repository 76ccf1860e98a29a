import { Button, CopyButton } from '@mantine/core'
import { texts } from '../i18n'

const t = texts('states')

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
        <Button
          variant="default"
          size="xs"
          flex="none"
          onClick={copy}
          aria-label={copied ? undefined : t('copyOf', { label })}
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
      )}
    </CopyButton>
  )
}
