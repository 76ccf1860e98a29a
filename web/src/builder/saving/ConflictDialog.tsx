import { Button } from '@mantine/core'
import { type SavedDefinition, useNewestDefinition } from '../../api/definition'
import { Dialog } from '../../frame/Dialog'
import dialog from '../../frame/Dialog.module.css'
import { texts } from '../../i18n'
import { diffLines, foldDiff } from '../../segments/definition/line-diff'
import { Loaded } from '../../states/Loaded'
import type { Saved } from '../start'
import classes from './ConflictDialog.module.css'

const t = texts('builder')

interface ConflictDialogProps {
  readonly saved: Saved
  readonly onOverwrite: (version: number) => void
  readonly onTake: (theirs: SavedDefinition) => void
  readonly onClose: () => void
}

/** Somebody else saved it meanwhile: what they changed, and what to do about it. */
export function ConflictDialog({ saved, onOverwrite, onTake, onClose }: ConflictDialogProps) {
  const query = useNewestDefinition(saved.kind, saved.name)
  return (
    <Dialog title={t('conflict.title')} onClose={onClose}>
      <Loaded query={query} height={160}>
        {(theirs) => (
          <div className={dialog.form}>
            <p>{t('conflict.text', { found: String(theirs.version), own: String(saved.version) })}</p>
            <Difference before={saved.text} after={theirs.yaml} />
            <div className={dialog.actions}>
              <Button variant="default" onClick={onClose}>
                {t('conflict.back')}
              </Button>
              <Button variant="default" onClick={() => onTake(theirs)}>
                {t('conflict.take')}
              </Button>
              <Button onClick={() => onOverwrite(theirs.version)}>{t('conflict.overwrite')}</Button>
            </div>
          </div>
        )}
      </Loaded>
    </Dialog>
  )
}

interface DifferenceProps {
  readonly before: string
  readonly after: string
}

const SIGNS = { same: ' ', added: '+', removed: '−' } as const

function Difference({ before, after }: DifferenceProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={classes.difference} tabIndex={0} aria-label={t('conflict.theirs')}>
      <pre>
        {foldDiff(diffLines(before, after)).map((line, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their number
          <span key={number} data-kind={line.kind}>
            {line.kind === 'gap' ? (
              '  …'
            ) : (
              <>
                <i aria-hidden="true">{SIGNS[line.kind]} </i>
                {line.kind !== 'same' && <b className="unseen">{t(`conflict.${line.kind}`)}</b>}
                {line.text}
              </>
            )}
          </span>
        ))}
      </pre>
    </section>
  )
}
