import { Button, Progress } from '@mantine/core'
import { Link, useNavigate } from 'react-router'
import { useMay } from '../api/session'
import { formatBytes } from '../format/bytes'
import { Verbatim } from '../format/Verbatim'
import { usePageTitle } from '../frame/use-page-title'
import { ErrorState } from '../states/ErrorState'
import { Forbidden } from '../states/Forbidden'
import { DropZone } from './DropZone'
import classes from './imports.module.css'
import { type UploadState, useUpload } from './use-upload'

/** The first step of an import: a file. */
export function UploadPage() {
  usePageTitle('Import a file')
  const navigate = useNavigate()
  const may = useMay('imports:write')
  const { state, send, cancel } = useUpload(({ id }) => navigate(`/imports/new/${id}`))
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <p className={classes.crumbs}>
            <Link to="/imports">Imports</Link>
          </p>
          <h1>Import a file</h1>
          <p>
            Nothing is imported yet: Satsuma looks at the file, proposes what its columns mean, and shows what
            its rows would become.
          </p>
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
    <section className={classes.sending} aria-label="Upload">
      <p>
        <strong>
          <Verbatim text={name} />
        </strong>
      </p>
      <Progress value={percent} aria-label={`Sending ${name}`} />
      <footer>
        <span>
          {formatBytes(sent.bytes)} of {formatBytes(sent.of)}
          {percent === 100 && ' · being written'}
        </span>
        <Button variant="default" size="xs" onClick={onCancel}>
          Cancel
        </Button>
      </footer>
    </section>
  )
}
