import { Button } from '@mantine/core'
import { useNavigate, useParams } from 'react-router'
import { type Proposal, useProposal, useSentFile, useStartImport } from '../api/imports'
import { DataPage } from '../data/DataPage'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { ProblemNotice } from '../states/ProblemNotice'
import { MappingForm } from './mapping/MappingForm'
import { useMappingText } from './mapping/use-mapping-text'
import { YamlField } from './mapping/YamlField'
import classes from './mapping.module.css'
import { Steps } from './Steps'
import { WhatRowsBecome } from './WhatRowsBecome'
import { WhatTheFileHolds } from './WhatTheFileHolds'

const t = texts('imports')

/** The second step of an import: what the columns mean. */
export function MappingPage() {
  const { upload = '' } = useParams()
  const file = useSentFile(upload)
  return (
    <DataPage
      title={t('import')}
      heading={file ? <Verbatim text={file.name} /> : t('mapping.aFile')}
      intro={t('mapping.intro')}
      permission="imports:write"
      above={<Steps current="columns" />}
    >
      <Proposed key={upload} uploadId={upload} />
    </DataPage>
  )
}

function Proposed({ uploadId }: { readonly uploadId: string }) {
  return (
    <Loaded query={useProposal(uploadId)} height={900}>
      {(proposal) => <Editor uploadId={uploadId} proposal={proposal} />}
    </Loaded>
  )
}

interface EditorProps {
  readonly uploadId: string
  readonly proposal: Proposal
}

function Editor({ uploadId, proposal }: EditorProps) {
  const { text, setText, reading, view, settled } = useMappingText(proposal.yaml)
  const columns = proposal.columns.map(({ name }) => name)
  return (
    <>
      <WhatTheFileHolds proposal={proposal} />
      <div className={classes.editor}>
        <Panel id="mapping" title={t('mapping.columns')}>
          {proposal.questions.map((question) => (
            <p key={question} className={classes.warning}>
              {question}
            </p>
          ))}
          {view === undefined ? (
            <p className={classes.waiting}>{t('mapping.unshown')}</p>
          ) : (
            <MappingForm text={text} view={view} columns={columns} onChange={setText} />
          )}
        </Panel>
        <Panel id="yaml" title={t('mapping.yaml')}>
          <YamlField text={text} reading={reading} onChange={setText} />
        </Panel>
      </div>
      <WhatRowsBecome uploadId={uploadId} mapping={settled} />
      <Start uploadId={uploadId} mapping={text} ready={reading.ok} />
    </>
  )
}

interface StartProps {
  readonly uploadId: string
  readonly mapping: string
  readonly ready: boolean
}

function Start({ uploadId, mapping, ready }: StartProps) {
  const navigate = useNavigate()
  const { mutate, isPending, error } = useStartImport()
  const start = () =>
    mutate({ uploads: [uploadId], mapping }, { onSuccess: ({ id }) => navigate(`/imports/jobs/${id}`) })
  return (
    <div className={classes.start}>
      <ProblemNotice error={error} />
      <Button size="md" loading={isPending} disabled={!ready} onClick={start}>
        {t('mapping.start')}
      </Button>
    </div>
  )
}
