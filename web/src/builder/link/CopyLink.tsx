import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import { texts } from '../../i18n'
import type { Draft } from '../definition/draft'
import classes from './CopyLink.module.css'

const t = texts('builder')

interface CopyLinkProps {
  readonly draft: Draft
  /** Undefined where it would be too long. */
  readonly linkOf: (draft: Draft) => string | undefined
}

interface Outcome {
  readonly of: Draft
  readonly said: 'copied' | 'tooLong' | 'failed'
}

/** Puts an address into the clipboard that shows the draft to whoever may build, and says whether that went well. */
export function CopyLink({ draft, linkOf }: CopyLinkProps) {
  const [outcome, setOutcome] = useState<Outcome>()
  const forget = () => setOutcome(undefined)
  const copy = async () => {
    const link = linkOf(draft)
    const said = link === undefined ? 'tooLong' : (await isTaken(link)) ? 'copied' : 'failed'
    setOutcome({ of: draft, said })
  }
  return (
    <span className={classes.frame}>
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label={t('link.copy')}
        title={t('link.copy')}
        disabled={draft.problem !== undefined}
        onClick={() => void copy()}
        onBlur={forget}
        onKeyDown={({ key }) => key === 'Escape' && forget()}
      >
        <LinkIcon />
      </ActionIcon>
      <span className={classes.said} role="status">
        {outcome?.of === draft && t(`link.${outcome.said}`)}
      </span>
    </span>
  )
}

/** Over plain HTTP from another machine there is no clipboard, and people may forbid it. */
async function isTaken(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link)
    return true
  } catch {
    return false
  }
}

function LinkIcon() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path
        d="M7.5 10.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3L9 4.8M10.5 7.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3L9 13.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
