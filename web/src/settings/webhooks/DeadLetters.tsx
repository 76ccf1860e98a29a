import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeadLetters, useLetterDeed, type Webhook } from '../../api/webhooks'
import { Confirm } from '../../frame/Confirm'
import { Pager } from '../../frame/Pager'
import { Panel } from '../../frame/Panel'
import { useCursorPages } from '../../frame/use-cursor-pages'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { ProblemNotice } from '../../states/ProblemNotice'
import { DeadLetterTable } from './DeadLetterTable'
import classes from './webhooks.module.css'

const t = texts('webhooks')
const PAGE_SIZE = 25

interface DeadLettersProps {
  readonly webhook: Pick<Webhook, 'id' | 'deadLetters'>
}

/** What was given up: tried once more or forgotten, one or all. */
export function DeadLetters({ webhook }: DeadLettersProps) {
  const { id } = webhook
  const pages = useCursorPages()
  const query = useDeadLetters(webhook, pages.after, PAGE_SIZE)
  const replay = useLetterDeed(id, 'replay')
  const drop = useLetterDeed(id, 'drop')
  const some = (query.data?.deadLetters.length ?? 0) > 0
  return (
    <Panel
      id="dead-letters"
      title={t('letters.title')}
      aside={some && <ForAll id={id} onReplay={() => replay.mutate(undefined)} />}
    >
      <ProblemNotice error={replay.error ?? drop.error} />
      <Loaded query={query} height={80}>
        {({ deadLetters, next }) => (
          <>
            <DeadLetterTable letters={deadLetters} onReplay={replay.mutate} onDrop={drop.mutate} />
            <Pager
              pages={pages}
              next={next}
              busy={query.isPlaceholderData}
              words={[t('letters.previous'), t('letters.next')]}
            />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function ForAll({ id, onReplay }: { readonly id: string; readonly onReplay: () => void }) {
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useLetterDeed(id, 'drop')
  return (
    <span className={classes.ways}>
      <Button variant="default" size="compact-xs" onClick={onReplay}>
        {t('letters.replayAll')}
      </Button>
      <Button variant="default" size="compact-xs" onClick={() => setAsked(true)}>
        {t('letters.dropAll')}
      </Button>
      {asked && (
        <Confirm
          title={t('letters.dropAsk')}
          action={t('letters.dropAll')}
          pending={isPending}
          error={error}
          onConfirm={() => mutate(undefined, { onSuccess: () => setAsked(false) })}
          onClose={() => setAsked(false)}
        >
          {t('letters.dropConsequences')}
        </Confirm>
      )}
    </span>
  )
}
