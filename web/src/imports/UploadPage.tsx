import { Button, Progress } from '@mantine/core'
import { useNavigate } from 'react-router'
import { DataPage } from '../data/DataPage'
import { formatBytes } from '../format/bytes'
import { Verbatim } from '../format/Verbatim'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { DropZone } from './DropZone'
import classes from './imports.module.css'
import { Steps } from './Steps'
import { type UploadState, useUpload } from './use-upload'

const t = texts('imports')

/** The first step of an import: a file. */
export function UploadPage() {
  return (
    <DataPage
      title={t('import')}
      intro={t('upload.intro')}
      permission="imports:write"
      above={<Steps current="file" />}
    >
      <Upload />
    </DataPage>
  )
}

function Upload() {
  const navigate = useNavigate()
  const { state, send, cancel } = useUpload(({ id }) => navigate(`/imports/new/${id}`))
  if (state.kind === 'sending') return <Sending state={state} onCancel={cancel} />
  return (
    <>
      {state.kind === 'failed' && <Failed state={state} onRetry={() => send(state.file)} />}
      <DropZone onFile={send} />
    </>
  )
}

interface FailedProps {
  readonly state: Extract<UploadState, { kind: 'failed' }>
  readonly onRetry: () => void
}

function Failed({ state: { file, error }, onRetry }: FailedProps) {
  return (
    <section className={classes.failed} aria-label={t('upload.label')}>
      <p>
        {t.rich('upload.failed', {
          name: () => (
            <strong>
              <Verbatim text={file.name} />
            </strong>
          ),
        })}
      </p>
      <ErrorState error={error} onRetry={onRetry} />
    </section>
  )
}

interface SendingProps {
  readonly state: Extract<UploadState, { kind: 'sending' }>
  readonly onCancel: () => void
}

function Sending({ state: { name, sent }, onCancel }: SendingProps) {
  const percent = sent.of === 0 ? 0 : (100 * sent.bytes) / sent.of
  return (
    <section className={classes.sending} aria-label={t('upload.label')}>
      <p>
        <strong>
          <Verbatim text={name} />
        </strong>
      </p>
      <Progress value={percent} aria-label={t('upload.sending', { name })} />
      <footer>
        <span>
          {t(percent === 100 ? 'upload.writing' : 'upload.sent', {
            sent: formatBytes(sent.bytes),
            all: formatBytes(sent.of),
          })}
        </span>
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('upload.cancel')}
        </Button>
      </footer>
    </section>
  )
}
