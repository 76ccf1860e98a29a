import { Button, Progress } from '@mantine/core'
import { useNavigate } from 'react-router'
import { useMay } from '../api/session'
import { DataTabs } from '../data/DataTabs'
import { formatBytes } from '../format/bytes'
import { Verbatim } from '../format/Verbatim'
import { usePageTitle } from '../frame/use-page-title'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { Forbidden } from '../states/Forbidden'
import { DropZone } from './DropZone'
import classes from './imports.module.css'
import { Steps } from './Steps'
import { type UploadState, useUpload } from './use-upload'

const t = texts('imports')

/** The first step of an import: a file. */
export function UploadPage() {
  usePageTitle(t('import'))
  const navigate = useNavigate()
  const may = useMay('imports:write')
  const { state, send, cancel } = useUpload(({ id }) => navigate(`/imports/new/${id}`))
  return (
    <div className={classes.page}>
      <DataTabs />
      <header className={classes.head}>
        <div>
          <Steps current="file" />
          <h1>{t('import')}</h1>
          <p>{t('upload.intro')}</p>
        </div>
      </header>
      {!may && <Forbidden />}
      {may && state.kind === 'sending' && <Sending state={state} onCancel={cancel} />}
      {may && state.kind === 'failed' && <ErrorState error={state.error} onRetry={() => send(state.file)} />}
      {may && state.kind !== 'sending' && <DropZone onFile={send} />}
    </div>
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
