import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSession } from '../api/session'
import { texts } from '../i18n'
import { ProblemNotice } from '../states/ProblemNotice'
import { EntryPage } from './EntryPage'
import { SetUpPage } from './SetUpPage'
import { SignInPage } from './SignInPage'

const t = texts('session')
const states = texts('states')

interface SessionGateProps {
  readonly children: ReactNode
}

/** The pages for whoever is signed in; for others the way in, at the address that they asked for. */
export function SessionGate({ children }: SessionGateProps) {
  const { data: session, error, refetch } = useSession()
  if (session?.user) return children
  if (session?.setUp) return <SetUpPage tokenRequired={session.setUp.tokenRequired} />
  if (session) return <SignInPage />
  if (!error) return null
  return (
    <EntryPage title={t('silent')}>
      <ProblemNotice error={error} />
      <Button variant="default" onClick={() => void refetch()}>
        {states('retry')}
      </Button>
    </EntryPage>
  )
}
